package dev.tickmark.rulebook;

/** Something wrong with a rulebook's file, at a line (from 1; 0 where it is of the whole file), in one sentence. */
public record RuleFault(String file, int line, String text) implements Comparable<RuleFault> {

    @Override
    public int compareTo(RuleFault other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : line != other.line ? Integer.compare(line, other.line) : text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + text;
    }
}
