package dev.tickmark.web;

/** Filings of our own that are larger than any a reviewer meets: many tables with a wrong total each, or much prose between tables that foot. */
final class LongFilings {

    private static final String PROSE = "The works in the northern valley went on making pumps and valves for waterworks, and customers there took what was made as it came off the line.\n";
    private static final int PARAGRAPHS = 300;

    private LongFilings() {
    }

    /** So many tables of sales by region, each with a total that its lines do not add up to. */
    static String wrong(int tables) {
        StringBuilder out = head();
        for (int i = 0; i < tables; i++) {
            table(out, i, 100 + i % 7);
        }
        return out.toString();
    }

    /** At least so many characters: prose, and now and then a table that foots. */
    static String right(int length) {
        StringBuilder out = head();
        for (int i = 0; out.length() < length; i++) {
            table(out, i, 0);
            out.append(PROSE.repeat(PARAGRAPHS)).append('\n');
        }
        return out.toString();
    }

    private static StringBuilder head() {
        return new StringBuilder("Millbrook Works reports results for the year ended December 31, 2023\n\nMarch 1, 2024\n\n");
    }

    private static void table(StringBuilder out, int i, int wrong) {
        int upper = 4_000 + 13 * i;
        int lower = 2_500 + 7 * i;
        out.append("Sales of region ").append(i).append("\n(in thousands of dollars)\nYears ended December 31\n\t2023\t2022\n");
        row(out, "Upper works of region " + i, upper, upper - 300);
        row(out, "Lower works of region " + i, lower, lower - 200);
        row(out, "Outer works of region " + i, 1_200 + i, 1_100 + i);
        row(out, "Total sales of region " + i, upper + lower + 1_200 + i + wrong, upper + lower - 500 + 1_100 + i);
        out.append('\n');
    }

    private static void row(StringBuilder out, String caption, int now, int before) {
        out.append(String.format(java.util.Locale.ROOT, "%s\t%,d\t%,d\n", caption, now, before));
    }
}
