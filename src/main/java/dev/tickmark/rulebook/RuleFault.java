package dev.tickmark.rulebook;

/** Something wrong with a rulebook's file, at a line and column (both from 1; 0 where it is of the whole file, or of the whole line), in a sentence that says what to do. */
public record RuleFault(String file, int line, int column, String text) implements Comparable<RuleFault> {

    public RuleFault(String file, int line, String text) {
        this(file, line, 0, text);
    }

    @Override
    public int compareTo(RuleFault other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        int byColumn = byLine != 0 ? byLine : Integer.compare(column, other.column);
        return byColumn != 0 ? byColumn : text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return file + ":" + line + (column > 0 ? ":" + column : "") + ": " + text;
    }
}
