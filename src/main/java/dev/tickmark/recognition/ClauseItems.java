package dev.tickmark.recognition;

import dev.tickmark.recognition.ProseFigures.Figure;
import dev.tickmark.recognition.ProseFigures.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** A sentence cut into words, marks, figures and names of periods, and what stands before and behind each of these. */
record ClauseItems(String text, List<Item> all) implements Iterable<ClauseItems.Item> {

    enum Kind { WORD, MARK, FIGURE, PERIOD, RELATIVE }

    enum Relative { YEAR_AGO, QUARTER_BEFORE, THIS_QUARTER, THIS_YEAR, THESE_MONTHS, UNKNOWN, SAME_OF }

    /** A piece of a sentence; only a figure has a {@code figure}, only names of periods have a {@code phrase} or are {@code relative} to another period. */
    record Item(Kind kind, int start, int end, String word, Figure figure, PeriodPhrases.Phrase phrase, Relative relative) {
    }

    /** The items of a sentence of which the names of periods and the figures are known. */
    static ClauseItems of(String text, List<PeriodPhrases.Phrase> phrases, List<Figure> figures) {
        List<Item> fixed = new ArrayList<>();
        for (Figure figure : figures) {
            fixed.add(new Item(Kind.FIGURE, figure.start(), figure.after(), "<figure>", figure, null, null));
        }
        for (PeriodPhrases.Phrase phrase : phrases) {
            boolean named = switch (phrase.kind()) {
                case NAMED, ENDED, AS_OF, QUARTER -> true;
                case YEAR -> true;
                case DAY -> phrase.period().isPresent();
            };
            if (named) {
                fixed.add(new Item(Kind.PERIOD, phrase.start(), phrase.end(), "<period>", null, phrase, null));
            }
        }
        fixed.sort(Comparator.comparingInt(Item::start));
        List<Item> raw = new ArrayList<>();
        int next = 0;
        int at = 0;
        while (at < text.length()) {
            while (next < fixed.size() && fixed.get(next).start() < at) {
                next++;
            }
            if (next < fixed.size() && fixed.get(next).start() == at) {
                raw.add(fixed.get(next));
                at = Math.max(at + 1, fixed.get(next++).end());
                continue;
            }
            char c = text.charAt(at);
            int end = at + 1;
            if (Character.isLetter(c)) {
                while (end < text.length() && (Character.isLetter(text.charAt(end)) || (text.charAt(end) == '\'' || text.charAt(end) == '\u2019' || text.charAt(end) == '&') && end + 1 < text.length() && Character.isLetter(text.charAt(end + 1)))) {
                    end++;
                }
                raw.add(new Item(Kind.WORD, at, end, text.substring(at, end).toLowerCase(Locale.ROOT).replace("\u2019", "'"), null, null, null));
            } else if (",;()".indexOf(c) >= 0) {
                raw.add(new Item(Kind.MARK, at, end, String.valueOf(c), null, null, null));
            } else if (c == '\u2014' || c == '\u2013' && at > 0 && text.charAt(at - 1) == ' ' || c == '-' && at > 0 && text.charAt(at - 1) == ' ' && at + 1 < text.length() && text.charAt(at + 1) == ' ' || c == ':') {
                raw.add(new Item(Kind.MARK, at, end, c == ':' ? ";" : "-", null, null, null));
            } else if ((c == '-' || c == '\u2013') && at > 0 && at + 1 < text.length() && !Character.isLetter(text.charAt(at - 1)) && !Character.isLetter(text.charAt(at + 1)) && text.charAt(at + 1) != ' ') {
                raw.add(new Item(Kind.MARK, at, end, "-", null, null, null));
            }
            at = end;
        }
        return new ClauseItems(text, new Relatives(text, raw).joined());
    }


    @Override
    public Iterator<Item> iterator() {
        return all.iterator();
    }

    Item get(int i) {
        return all.get(i);
    }

    int size() {
        return all.size();
    }

    /** The place of an item of this sentence; -1 for none of its own. */
    int indexOf(Item item) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == item) {
                return i;
            }
        }
        return -1;
    }

    /** Whether an item stands in brackets. */
    boolean bracketed(int i) {
        for (int j = i - 1; j >= 0; j--) {
            if (get(j).word().equals(")")) {
                return false;
            }
            if (get(j).word().equals("(")) {
                return true;
            }
        }
        return false;
    }

    boolean figureWithin(int i, int most) {
        for (int j = i + 1; j <= i + most && j < size(); j++) {
            if (get(j).kind() == Kind.FIGURE) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word such as "increased" is the verb here, and not an adjective ("increased sales of"). */
    boolean acts(int i) {
        int next = i + 1;
        while (next < size() && get(next).kind() == Kind.WORD && (get(next).word().endsWith("ly") || ClaimWords.HEDGES.containsKey(get(next).word()) || ClaimWords.THAN.contains(get(next).word()))) {
            next++;
        }
        if (next >= size()) {
            return true;
        }
        Item after = get(next);
        String word = get(i).word();
        if (word.equals("up") || word.equals("down")) {
            return after.kind() == Kind.FIGURE || after.word().equals("from") || after.word().equals("by") || after.kind() == Kind.RELATIVE || after.word().equals("slightly");
        }
        return after.kind() != Kind.WORD || ClaimWords.AFTER_CHANGE.contains(after.word());
    }

    boolean onlyWords(int from, int to) {
        for (int i = from; i < to; i++) {
            if (get(i).kind() != Kind.WORD) {
                return false;
            }
        }
        return true;
    }

    /** Past what still belongs to the figure before: "... in 4Q02", "on 4Q01", "compared to the same quarter of last year", "per diluted share". */
    int afterLeftover(int from, int i) {
        int at = from;
        for (int j = from; j < i; j++) {
            Item item = get(j);
            if (item.kind() == Kind.PERIOD || item.kind() == Kind.RELATIVE) {
                at = j + 1;
            } else if (item.kind() == Kind.WORD && !ClaimWords.LEFTOVER.contains(item.word())) {
                break;
            }
        }
        return at;
    }

    List<Item> slice(int from, int to) {
        return from < to ? all.subList(Math.max(0, from), to) : List.of();
    }

    /** The text of the words from one item to another, names of periods and what leads to them left out. */
    String phrase(int from, int to) {
        StringBuilder out = new StringBuilder();
        int end = to;
        for (int i = from; i < end; i++) {
            Item item = get(i);
            if (item.kind() == Kind.PERIOD || item.kind() == Kind.RELATIVE) {
                dropTail(out);
                continue;
            }
            if (item.kind() == Kind.FIGURE) {
                continue;
            }
            if (out.length() > 0) {
                out.append(' ');
            }
            out.append(text, item.start(), item.end());
        }
        return out.toString();
    }

    String phrase(List<Item> words) {
        return words.isEmpty() ? "" : phrase(indexOf(words.get(0)), indexOf(words.get(words.size() - 1)) + 1);
    }

    void dropTail(StringBuilder out) {
        while (true) {
            int space = out.lastIndexOf(" ");
            String word = out.substring(space + 1).toLowerCase(Locale.ROOT);
            if (!ClaimWords.LEADS_TO_PERIOD.contains(word) || out.length() == 0) {
                return;
            }
            out.setLength(Math.max(0, space));
        }
    }

    /** The first item after a figure and, if one follows in brackets, its equivalent in another currency. */
    int afterPair(int i) {
        int j = i + 1;
        if (wordAt(j).equals("(") && j + 2 < size() && get(j + 1).kind() == Kind.FIGURE && get(j + 1).figure().measure() == get(i).figure().measure()) {
            j += 2;
            while (j < size() && !wordAt(j).equals(")")) {
                j++;
            }
            j++;
        }
        return j;
    }

    /** The period that follows a figure directly: "13,036 million in 4Q02", "$16,850,000 in the same quarter of last year". */
    Item ownPeriod(int i) {
        int j = afterPair(i);
        boolean shared = false;
        while (j < size()) {
            Item item = get(j);
            if (item.kind() == Kind.PERIOD || item.kind() == Kind.RELATIVE && item.relative() != Relative.UNKNOWN) {
                return item.kind() == Kind.RELATIVE && isAdverb(item) ? null : item;
            }
            boolean unit = ClaimWords.SHARE_UNIT.contains(item.word()) || item.word().equals("(") && ClaimWords.DILUTION.contains(wordAt(j + 1))
                    || item.word().equals(")") && ClaimWords.DILUTION.contains(wordAt(j - 1));
            if (item.kind() == Kind.MARK && item.word().equals(",") && wordAt(j + 1).equals("or") && j + 2 < size() && get(j + 2).kind() == Kind.FIGURE && get(j + 2).figure().measure() == Measure.PER_SHARE) {
                j += 3;
                shared = true;
            } else if ((item.word().equals(",") && wordAt(j + 1).equals("or") || item.word().equals("or")) && shareOf(item.word().equals(",") ? j + 2 : j + 1) > 0) {
                j = shareOf(item.word().equals(",") ? j + 2 : j + 1);
                shared = true;
            } else if (item.word().equals("or") && j + 1 < size() && get(j + 1).kind() == Kind.FIGURE && get(j + 1).figure().measure() == Measure.PER_SHARE) {
                j += 2;
                shared = true;
            } else if (unit || item.kind() == Kind.WORD && ClaimWords.SMALL.contains(item.word()) || shared && item.word().equals(",")) {
                j++;
            } else {
                return null;
            }
        }
        return null;
    }

    /** Past "13.8% of net sales" at a place, up to the comma behind it; 0 where no such share stands there. */
    int shareOf(int at) {
        if (at >= size() || get(at).kind() != Kind.FIGURE || get(at).figure().measure() != Measure.PERCENT || !wordAt(at + 1).equals("of")) {
            return 0;
        }
        int j = at + 2;
        while (j < size() && j < at + 7 && get(j).kind() == Kind.WORD && !ClaimWords.SMALL.contains(get(j).word())) {
            j++;
        }
        return j;
    }

    /** Words that need no "compared to": "sequentially", "year over year", "Y/Y". */
    boolean isAdverb(Item item) {
        String words = text.substring(item.start(), item.end()).toLowerCase(Locale.ROOT).replace('-', ' ').replace('\u2010', ' ').replace('\u2011', ' ').replace('\u2013', ' ');
        return words.startsWith("sequential") || words.contains(" over ") || words.contains(" on ") || words.contains("/") || words.equals("yoy") || words.equals("qoq");
    }

    boolean comparedWith(int j) {
        int k = j - 1;
        int steps = 0;
        while (k >= 0 && steps++ < 4 && (ClaimWords.SMALL.contains(get(k).word()) || get(k).word().equals("to") || get(k).word().equals("with"))) {
            k--;
        }
        return k >= 0 && (ClaimWords.COMPARES.contains(get(k).word()) || ClaimWords.OVER.contains(get(k).word())) || wordAt(j - 1).equals("from") || wordAt(j - 1).equals("over");
    }

    /** Whether another clause with a verb of its own begins after a place, so that what follows belongs to it. */
    boolean verbSoon(int j) {
        for (int k = j + 1; k < size() && k < j + 10; k++) {
            Item item = get(k);
            if (item.kind() == Kind.FIGURE) {
                return false;
            }
            if (item.kind() == Kind.WORD && (ClaimWords.COPULAS.contains(item.word()) || ClaimWords.CHANGE_VERBS.containsKey(item.word()) && acts(k) || ClaimWords.REPORTS.contains(item.word()) && !item.word().equals("with"))) {
                return true;
            }
        }
        return false;
    }

    String wordAt(int i) {
        return i >= 0 && i < size() ? get(i).word() : "";
    }
}
