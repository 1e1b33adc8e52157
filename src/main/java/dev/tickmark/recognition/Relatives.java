package dev.tickmark.recognition;

import dev.tickmark.recognition.ClauseItems.Item;
import dev.tickmark.recognition.ClauseItems.Kind;
import dev.tickmark.recognition.ClauseItems.Relative;
import dev.tickmark.statement.Instant;
import dev.tickmark.statement.Period;
import java.util.ArrayList;
import java.util.List;

/** Periods that a sentence names by another one: "the same quarter of last year", "sequentially", "year over year". */
final class Relatives {

    private final String text;
    private final List<Item> raw;
    private final List<Item> items = new ArrayList<>();

    Relatives(String text, List<Item> raw) {
        this.text = text;
        this.raw = raw;
    }

    /** Joins the words of "the same quarter of last year", "sequentially" and the like into one item. */
    List<Item> joined() {
        int i = 0;
        while (i < raw.size()) {
            int end = -1;
            Relative relative = null;
            Item phrase = null;
            String w = raw.get(i).word().endsWith("'s") ? raw.get(i).word().substring(0, raw.get(i).word().length() - 2) : raw.get(i).word();
            int j = i;
            if (raw.get(i).kind() == Kind.PERIOD) {
                Item item = raw.get(i);
                if (item.phrase().kind() == PeriodPhrases.Kind.QUARTER) {
                    int k = i + 1;
                    while (k < raw.size() && ClaimWords.OF_THE.contains(raw.get(k).word())) {
                        k++;
                    }
                    boolean ago = is(k, "last", "prior", "previous", "preceding") && (is(k + 1, "year") || is(k + 1, "fiscal") && is(k + 2, "year") || is(k + 1, "year's")) || is(k, "year") && is(k + 1, "ago", "earlier", "before");
                    if (ago) {
                        int stop = k + (is(k + 1, "fiscal") ? 2 : 1);
                        items.add(new Item(Kind.PERIOD, item.start(), raw.get(stop).end(), "<period>", null, item.phrase(), Relative.YEAR_AGO));
                        i = stop + 1;
                        continue;
                    }
                }
                int n = items.size();
                int of = n > 0 && items.get(n - 1).word().equals("the") ? n - 2 : n - 1;
                if (of > 0 && items.get(of).word().equals("of") && ClaimWords.ENDS.contains(items.get(of - 1).word())) {
                    PeriodPhrases.Phrase named = item.phrase();
                    items.add(new Item(Kind.PERIOD, item.start(), item.end(), "<period>", null,
                            new PeriodPhrases.Phrase(named.start(), named.end(), PeriodPhrases.Kind.AS_OF, named.period().map(period -> (Period) new Instant(period.end())), 0), null));
                } else {
                    items.add(item);
                }
                i++;
                continue;
            }
            if (raw.get(i).kind() == Kind.WORD) {
                if (w.equals("sequentially") || w.equals("sequential") || w.equals("qoq")) {
                    relative = Relative.QUARTER_BEFORE;
                    end = i;
                } else if (w.equals("yoy") || (w.equals("y") || w.equals("q")) && is(i + 1, w) && raw.get(i + 1).start() == raw.get(i).end() + 1 && text.charAt(raw.get(i).end()) == '/') {
                    relative = w.equals("q") ? Relative.QUARTER_BEFORE : Relative.YEAR_AGO;
                    end = w.equals("yoy") ? i : i + 1;
                } else if ((w.equals("year") || w.equals("quarter")) && is(i + 1, "over", "on", "to") && is(i + 2, w)) {
                    relative = w.equals("year") ? Relative.YEAR_AGO : Relative.QUARTER_BEFORE;
                    end = i + 2;
                } else if (w.equals("year") && is(i + 1, "ago", "earlier", "before", "prior")) {
                    relative = Relative.YEAR_AGO;
                    end = is(i + 2, "quarter", "period") ? i + 2 : i + 1;
                } else if (w.equals("quarter") && is(i + 1, "ago", "earlier", "before")) {
                    relative = Relative.QUARTER_BEFORE;
                    end = i + 1;
                } else if (ClaimWords.BEFORE_NOW.contains(w)) {
                    j = is(i + 1, "fiscal") ? i + 2 : i + 1;
                    if (is(j, "year", "year's", "years")) {
                        relative = is(j, "years") ? Relative.UNKNOWN : Relative.YEAR_AGO;
                        int last = j + 1;
                        while (is(last, "comparable", "same", "corresponding", "three", "six", "nine", "twelve", "month", "fiscal")) {
                            last++;
                        }
                        end = is(last, "quarter", "period", "quarters", "periods", "months") ? last : j;
                        // "prior year's first quarter", "prior year fourth quarter"
                        if (j + 1 < raw.size() && raw.get(j + 1).kind() == Kind.PERIOD && raw.get(j + 1).phrase().kind() == PeriodPhrases.Kind.QUARTER) {
                            items.add(new Item(Kind.PERIOD, raw.get(i).start(), raw.get(j + 1).end(), "<period>", null, raw.get(j + 1).phrase(), Relative.YEAR_AGO));
                            i = j + 2;
                            continue;
                        }
                    } else if (is(j, "quarter", "quarter's")) {
                        relative = Relative.QUARTER_BEFORE;
                        end = j;
                    } else if (is(j, "period", "periods")) {
                        relative = Relative.UNKNOWN;
                        end = j;
                    }
                } else if (ClaimWords.SAME.contains(w)) {
                    j = i + 1;
                    while (is(j, "fiscal", "prior", "year", "three", "six", "nine", "twelve", "month", "previous")) {
                        j++;
                    }
                    if (is(j, "quarter", "period", "months", "quarters", "periods")) {
                        relative = Relative.YEAR_AGO;
                        end = j;
                        int k = j + 1;
                        while (is(k, "of", "in", "from", "for", "the", "a", "last", "prior", "previous", "preceding", "one", "during")) {
                            k++;
                        }
                        if (is(k, "year") || is(k, "fiscal") && is(k + 1, "year")) {
                            end = is(k, "fiscal") ? k + 1 : k;
                            end = is(end + 1, "ago", "earlier", "before") ? end + 1 : end;
                        } else if (k > j + 1 && k < raw.size() && raw.get(k).kind() == Kind.PERIOD) {
                            phrase = raw.get(k);
                            relative = Relative.SAME_OF;
                            end = k;
                        } else if (is(k, "quarter")) {
                            relative = Relative.UNKNOWN;
                            end = k;
                        }
                    }
                } else if ((w.equals("annual") || w.equals("quarterly")) && !is(i + 1, "recurring", "run", "contract", "dividend", "dividends", "report", "meeting", "rate", "basis")) {
                    relative = w.equals("annual") ? Relative.THIS_YEAR : Relative.THIS_QUARTER;
                    end = i;
                } else if (w.equals("the") && is(i + 1, "three", "six", "nine", "twelve") && is(i + 2, "month", "months") && !is(i + 3, "ended", "ending", "to")) {
                    relative = Relative.THESE_MONTHS;
                    end = is(i + 3, "period", "periods") ? i + 3 : i + 2;
                    if (is(end + 1, "ended", "ending") || end + 1 < raw.size() && raw.get(end + 1).kind() == Kind.PERIOD) {
                        relative = null;
                    }
                } else if ((w.equals("the") || w.equals("this") || w.equals("current") || w.equals("recent")) && is(i + 1, "quarter") && !is(i + 2, "ended", "ending", "before")) {
                    relative = Relative.THIS_QUARTER;
                    end = i + 1;
                } else if ((w.equals("the") || w.equals("this") || w.equals("current")) && (is(i + 1, "year") && !is(i + 2, "ended", "ending", "ago", "before", "over") || is(i + 1, "fiscal", "full") && is(i + 2, "year") && !is(i + 3, "ended", "ending"))) {
                    relative = Relative.THIS_YEAR;
                    end = is(i + 1, "year") ? i + 1 : i + 2;
                }
            }
            int n = items.size();
            if (relative != null && n > 1 && items.get(n - 1).word().equals("of") && ClaimWords.ENDS.contains(items.get(n - 2).word())) {
                relative = Relative.UNKNOWN;
            }
            if (relative != null) {
                items.add(new Item(Kind.RELATIVE, raw.get(i).start(), raw.get(end).end(), "<relative>", null, phrase == null ? null : phrase.phrase(), relative));
                i = end + 1;
            } else {
                items.add(raw.get(i++));
            }
        }
        return items;
    }

    private boolean is(int i, String... words) {
        if (i < 0 || i >= raw.size() || raw.get(i).kind() != Kind.WORD) {
            return false;
        }
        for (String word : words) {
            if (raw.get(i).word().equals(word)) {
                return true;
            }
        }
        return false;
    }
}
