package dev.tickmark.reading.html;

import java.util.List;
import java.util.regex.Pattern;

/** A row that the page draws by itself: its cells by their measured places, and what it is where no neighbour makes it a row of a table. */
record Strip(List<Slot> row, List<Piece> alone) implements Piece {

    private static final int LONG = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}[.)]?");

    /** Its texts that say anything, from left to right; without the number of a note before its name. */
    private List<String> texts() {
        List<String> texts = row.stream().filter(slot -> !slot.isEmpty()).map(slot -> slot.text().text().strip()).filter(text -> !text.isEmpty()).toList();
        boolean numbered = texts.size() > 1 && NUMBER.matcher(texts.get(0)).matches() && Kind.of(texts.get(1)) == Kind.TEXT;
        return numbered ? texts.subList(1, texts.size()) : texts;
    }

    boolean isBlank() {
        return texts().isEmpty();
    }

    boolean hasFigures() {
        return !isProse() && texts().stream().anyMatch(text -> Kind.of(text).figure());
    }

    /** Years over columns that are to come. */
    boolean hasYears() {
        return !hasFigures() && texts().stream().anyMatch(text -> Kind.of(text) == Kind.YEAR);
    }

    boolean isProse() {
        return texts().stream().mapToInt(String::length).sum() > LONG;
    }
}
