package dev.tickmark.bench;

import java.util.Locale;
import java.util.Random;

/** A filing of any length that foots: three statements, then one table of products after another, each with two years, a total and a sentence about it. */
final class Ledger {

    private static final int LINES = 24;
    private static final String[] GOODS = {"pumps", "valves", "meters", "boilers", "filters", "presses", "lathes", "drills", "looms", "kilns", "cranes", "hoists"};
    private static final String[] PLACES = {"northern", "southern", "eastern", "western", "central", "coastal", "inland", "upper", "lower", "outer"};

    private Ledger() {
    }

    /** A filing with at least so many figures in tables, in thousands of dollars. */
    static String of(int figures) {
        Random random = new Random(figures);
        StringBuilder out = new StringBuilder("Millbrook Works reports results for the year ended December 31, 2023\n\nMarch 1, 2024\n\n");
        int printed = statements(out, random);
        for (int table = 1; printed < figures; table++) {
            printed += table(out, random, table);
        }
        return out.toString();
    }

    private static int statements(StringBuilder out, Random random) {
        int[] sales = {900_000 + random.nextInt(90_000), 800_000 + random.nextInt(90_000)};
        int[] cost = {500_000 + random.nextInt(50_000), 450_000 + random.nextInt(50_000)};
        int[] overhead = {200_000 + random.nextInt(9_000), 180_000 + random.nextInt(9_000)};
        int[] tax = {30_000 + random.nextInt(900), 28_000 + random.nextInt(900)};
        out.append("Consolidated Statements of Income\n(in thousands)\nYears ended December 31\n\t2023\t2022\n");
        row(out, "Net sales", sales[0], sales[1]);
        row(out, "Cost of sales", cost[0], cost[1]);
        row(out, "Gross profit", sales[0] - cost[0], sales[1] - cost[1]);
        row(out, "Selling, general and administrative expenses", overhead[0], overhead[1]);
        row(out, "Operating income", sales[0] - cost[0] - overhead[0], sales[1] - cost[1] - overhead[1]);
        row(out, "Income taxes", tax[0], tax[1]);
        row(out, "Net income", sales[0] - cost[0] - overhead[0] - tax[0], sales[1] - cost[1] - overhead[1] - tax[1]);
        out.append('\n');
        return 14;
    }

    private static int table(StringBuilder out, Random random, int number) {
        String place = PLACES[number % PLACES.length] + " region " + number;
        out.append("Table ").append(number).append(" Orders of the ").append(place).append("\n(in thousands)\nYears ended December 31\n\t2023\t2022\n");
        int now = 0;
        int then = 0;
        for (int line = 0; line < LINES; line++) {
            int a = 1_000 + random.nextInt(98_000);
            int b = 1_000 + random.nextInt(98_000);
            row(out, "Orders for " + GOODS[line % GOODS.length] + " of class " + (line / GOODS.length + 1), a, b);
            now += a;
            then += b;
        }
        row(out, "Total orders", now, then);
        out.append(String.format(Locale.ROOT, "%nOrders of the %s were $%,d thousand in 2023, compared with $%,d thousand in 2022.%n%n", place, now, then));
        return 2 * LINES + 2;
    }

    private static void row(StringBuilder out, String caption, int now, int then) {
        out.append(String.format(Locale.ROOT, "%s\t%,d\t%,d%n", caption, now, then));
    }
}
