package dev.tickmark.reading;

import dev.tickmark.source.SourceFile;
import dev.tickmark.source.Unread;
import java.util.List;

/**
 * A source file as read: which reader read it, how many characters its text has (0 for binary forms), its grids and passages in reading order, its tags, what could not be read,
 * and whether it was {@code scanned}: a machine read its text off pictures of pages, and any digit of it may be misread.
 * Places are counted in {@code file}; of an archive it holds the members one after another.
 */
public record Document(SourceFile file, String reader, int characters, List<Block> blocks, Tagging tagging, List<Unread> unread, boolean scanned) {

    public Document {
        blocks = List.copyOf(blocks);
        unread = List.copyOf(unread);
    }

    /** A document that nobody read off pictures. */
    public Document(SourceFile file, String reader, int characters, List<Block> blocks, Tagging tagging, List<Unread> unread) {
        this(file, reader, characters, blocks, tagging, unread, false);
    }

    /** A document without tags. */
    public Document(SourceFile file, String reader, int characters, List<Block> blocks, List<Unread> unread) {
        this(file, reader, characters, blocks, Tagging.NONE, unread);
    }
}
