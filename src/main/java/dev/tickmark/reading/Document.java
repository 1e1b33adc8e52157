package dev.tickmark.reading;

import dev.tickmark.source.SourceFile;
import dev.tickmark.source.Unread;
import java.util.List;

/** A source file as read: which reader read it, how many characters its text has (0 for binary forms), its grids and passages in reading order, and what could not be read. */
public record Document(SourceFile file, String reader, int characters, List<Block> blocks, List<Unread> unread) {

    public Document {
        blocks = List.copyOf(blocks);
        unread = List.copyOf(unread);
    }
}
