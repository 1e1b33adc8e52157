package dev.tickmark.reading;

import dev.tickmark.source.SourceFile;

/** Reads one format. */
public interface DocumentReader {

    /** Whether the content (not the name) is of this reader's format. */
    boolean reads(SourceFile file);

    /**
     * Reads the file.
     *
     * @throws UnreadableException where the content is not what its format promises, with the place at which reading stopped
     */
    Document read(SourceFile file);
}
