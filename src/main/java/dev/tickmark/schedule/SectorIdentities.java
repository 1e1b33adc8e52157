package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.amount.Rounding;
import dev.tickmark.amount.Uom;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Relations that hold in the tables of one trade: balances that roll forward, a measure that is made of others. A relation is tried in every column of its table. It is an exception only where it
 * holds in another column, or where a slip of one digit or sign explains it; otherwise the rows may not be those that are meant.
 */
final class SectorIdentities {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal GRAMS_PER_OUNCE = new BigDecimal("31.1034768");
    private static final Prefiltered OPENS = Prefiltered.compile("(?:at |as of )?(?:the )?(?:beginning|start) of|^opening|^balance (?:at|as of) (?:january|the beginning)|beginning (?:balance|backlog)");
    private static final Prefiltered CLOSES = Prefiltered.compile("(?:at |as of )?(?:the )?end of|^closing|^ending|balance (?:at|as of) december|ending (?:balance|backlog)");
    private static final Prefiltered OUT = Prefiltered.compile("\\b(?:paid|payments?|production|produced|sales of|sold|recover(?:ed|ies)|amorti[sz](?:ed|ation)|revenues? recognized|sales|shipped|cancell?ed|cancell?ations)\\b");

    /** Which table a roll is looked for in, by a word of its title or its rows. */
    private record Roll(Identity identity, Prefiltered subject) {
    }

    private static final List<Roll> ROLLS = List.of(
            new Roll(Identity.LOSS_RESERVE_ROLL, Prefiltered.compile("\\b(?:loss(?:es)?|claims?) (?:and loss adjustment expenses? )?reserves?\\b|\\breserves? for (?:unpaid )?(?:loss|claims)|\\bunpaid (?:losses|claims)\\b")),
            new Roll(Identity.PROVED_RESERVE_ROLL, Prefiltered.compile("\\bproved (?:developed |undeveloped )?reserves?\\b")),
            new Roll(Identity.BACKLOG_ROLL, Prefiltered.compile("\\bbacklog\\b")),
            new Roll(Identity.REGULATORY_ROLL, Prefiltered.compile("\\bregulatory assets?\\b")));

    private final Filing filing;
    private final List<Comparison> out = new ArrayList<>();

    private SectorIdentities(Filing filing) {
        this.filing = filing;
    }

    static List<Comparison> find(Filing filing) {
        SectorIdentities finder = new SectorIdentities(filing);
        for (Table table : filing.tables()) {
            if (!table.kind().isPrimary()) {
                finder.table(table);
            }
        }
        return finder.out;
    }

    private void table(Table table) {
        for (Roll roll : ROLLS) {
            roll(table, roll);
        }
        funds(table);
        billings(table);
        row(table, "metal|ounces|gold produced|production oz").ifPresent(metal -> product(table, Identity.METAL, metal, "ore (?:milled|processed|treated)|tonnes (?:milled|processed|treated)", "grade|head grade", "recovery"));
        row(table, "revenue passenger miles|rpms?\\b|passenger miles").ifPresent(miles -> product(table, Identity.LOAD_FACTOR, miles, "available seat miles|asms?\\b", "load factor", ""));
        row(table, "net asset value per (?:common )?(?:share|unit)|nav per (?:share|unit)").ifPresent(value -> quotient(table, value));
        payers(table);
    }

    private static Optional<Row> row(Table table, String key) {
        Pattern pattern = Pattern.compile("^(?:total )?(?:" + key + ")");
        return table.rows().stream().filter(row -> !row.isHeading() && pattern.matcher(row.key()).find()).findFirst();
    }

    private static List<Fact> amounts(Row row) {
        return row.facts().stream().filter(fact -> fact.role() == FactRole.AMOUNT || fact.role() == FactRole.PER_SHARE || fact.uom().equals(Uom.PERCENT)).toList();
    }

    private static Fact at(Row row, int column) {
        return amounts(row).stream().filter(fact -> fact.column() == column).findFirst().orElse(null);
    }

    /** Keeps the instances of a table where at least one holds, or where a slip explains the one that does not. */
    private void keep(List<Working> workings, Identity identity, boolean roll) {
        boolean holds = workings.stream().anyMatch(working -> working.outcome() == Outcome.TICK);
        for (Working working : workings) {
            BigDecimal meant = working.expected().middle().divide(working.reported().unit(), 0, java.math.RoundingMode.HALF_UP).multiply(working.reported().unit());
            if (holds || NearMiss.slip(working.reported(), meant).isPresent()) {
                out.add(roll ? new RollForward(working, identity, Measured.AMOUNT) : new TieOut(working, identity, Measured.AMOUNT));
            }
        }
    }

    private void roll(Table table, Roll roll) {
        boolean subject = roll.subject().isIn(plain(table.title())) || table.rows().stream().anyMatch(row -> roll.subject().isIn(row.key()));
        Row opening = subject ? marked(table, OPENS, 0) : null;
        Row closing = opening == null ? null : marked(table, CLOSES, opening.index() + 1);
        if (closing == null) {
            return;
        }
        List<Row> moves = table.rows().stream().filter(row -> !row.isHeading() && row.index() > opening.index() && row.index() < closing.index() && !row.key().startsWith("total") && !row.key().startsWith("net ")).toList();
        List<Working> workings = new ArrayList<>();
        for (Fact end : amounts(closing)) {
            List<Term> terms = new ArrayList<>();
            Fact start = at(opening, end.column());
            if (start == null || moves.isEmpty()) {
                continue;
            }
            terms.add(Term.plus(start, "opening"));
            for (Row move : moves) {
                Fact moved = at(move, end.column());
                if (moved != null) {
                    terms.add(OUT.isIn(move.key()) && moved.value().signum() > 0 ? Term.minus(moved, "out") : Term.plus(moved, "in"));
                }
            }
            workings.add(Workings.sum(end, terms, Rounding.NEAREST, Evidence.CAPTION));
        }
        keep(workings, roll.identity(), true);
    }

    private static Row marked(Table table, Prefiltered mark, int from) {
        return table.rows().stream().filter(row -> row.index() >= from && !row.isHeading() && mark.isIn(plain(row.caption()))).findFirst().orElse(null);
    }

    private static String plain(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", " ");
    }

    /** Rows from net income to funds from operations, each as it is printed; gains printed as positive amounts are taken off. */
    private void funds(Table table) {
        Row funds = row(table, "(?:nareit )?(?:funds from operations|ffo)(?! per)").orElse(null);
        Row net = funds == null ? null : table.rows().stream().filter(row -> row.index() < funds.index() && !row.isHeading() && row.key().startsWith("net income")).findFirst().orElse(null);
        if (net == null) {
            return;
        }
        List<Working> workings = new ArrayList<>();
        for (Fact reported : amounts(funds)) {
            Fact start = at(net, reported.column());
            List<Term> terms = new ArrayList<>();
            if (start == null || reported.uom().equals(Uom.PERCENT)) {
                continue;
            }
            terms.add(Term.plus(start, "net income"));
            for (Row row : table.rows()) {
                Fact fact = row.index() > net.index() && row.index() < funds.index() && !row.key().startsWith("total") ? at(row, reported.column()) : null;
                if (fact != null) {
                    terms.add(row.key().contains("gain") && !row.key().contains("loss") && fact.value().signum() > 0 ? Term.minus(fact, "gain") : Term.plus(fact, "added back"));
                }
            }
            if (terms.size() > 1) {
                workings.add(Workings.sum(reported, terms, Rounding.NEAREST, Evidence.CAPTION));
            }
        }
        keep(workings, Identity.FUNDS_FROM_OPERATIONS, true);
    }

    /** Revenue, deferred revenue at both ends (or its change) and billings in one table. */
    private void billings(Table table) {
        Row billings = row(table, "billings|calculated billings").orElse(null);
        Row revenue = billings == null ? null : row(table, "revenues?$|net revenues?$").orElse(null);
        if (revenue == null) {
            return;
        }
        List<Row> moves = table.rows().stream().filter(row -> !row.isHeading() && row.key().contains("deferred revenue") || row.key().contains("contract liabilities")).toList();
        List<Working> workings = new ArrayList<>();
        for (Fact reported : amounts(billings)) {
            Fact sold = at(revenue, reported.column());
            List<Term> terms = new ArrayList<>();
            if (sold == null || moves.isEmpty()) {
                continue;
            }
            terms.add(Term.plus(sold, "revenue"));
            for (Row move : moves) {
                Fact moved = at(move, reported.column());
                if (moved != null) {
                    boolean opening = move.key().contains("beginning") || move.key().contains("opening") || move.key().startsWith("less");
                    terms.add(opening && moved.value().signum() > 0 ? Term.minus(moved, "deferred revenue before") : Term.plus(moved, "deferred revenue"));
                }
            }
            workings.add(Workings.sum(reported, terms, Rounding.NEAREST, Evidence.CAPTION));
        }
        keep(workings, Identity.BILLINGS, true);
    }

    /** A product of rows of one table: ore times grade times recovery, seat miles times load factor. */
    private void product(Table table, Identity identity, Row product, String quantity, String rate, String second) {
        Row base = row(table, quantity).orElse(null);
        Row factor = row(table, rate).orElse(null);
        Row other = second.isEmpty() ? null : row(table, second).orElse(null);
        if (base == null || factor == null || !second.isEmpty() && other == null) {
            return;
        }
        List<Working> workings = new ArrayList<>();
        for (Fact reported : amounts(product)) {
            Fact units = at(base, reported.column());
            Fact share = at(factor, reported.column());
            Fact kept = other == null ? null : at(other, reported.column());
            if (units == null || share == null || other != null && kept == null) {
                continue;
            }
            Interval expected = units.interval().times(share.interval());
            expected = identity == Identity.METAL ? over(expected.times(kept.interval()), GRAMS_PER_OUNCE.multiply(HUNDRED)) : over(expected, HUNDRED);
            List<Term> terms = new ArrayList<>(List.of(Term.plus(units, "quantity"), Term.plus(share, "rate")));
            if (kept != null) {
                terms.add(Term.plus(kept, "recovery"));
            }
            String text = Workings.plain(units) + " x " + Workings.plain(share) + (kept == null ? " / 100" : " x " + Workings.plain(kept) + " / 100 / 31.1");
            workings.add(Workings.of(reported, terms, expected, text, Evidence.CAPTION));
        }
        keep(workings, identity, false);
    }

    private static Interval over(Interval interval, BigDecimal divisor) {
        return new Interval(interval.low().divide(divisor, Interval.CONTEXT), interval.high().divide(divisor, Interval.CONTEXT));
    }

    private void quotient(Table table, Row value) {
        Row assets = row(table, "net assets").orElse(null);
        Row shares = row(table, "(?:common )?(?:shares|units) outstanding|(?:number of )?(?:shares|units)\\b").orElse(null);
        if (assets == null || shares == null) {
            return;
        }
        List<Working> workings = new ArrayList<>();
        for (Fact reported : amounts(value)) {
            Fact whole = at(assets, reported.column());
            Fact number = at(shares, reported.column());
            if (whole != null && number != null && !number.interval().holds(BigDecimal.ZERO)) {
                workings.add(Workings.of(reported, List.of(Term.plus(whole, "net assets"), Term.plus(number, "shares")), whole.interval().over(number.interval()), Workings.plain(whole) + " / " + Workings.plain(number), Evidence.CAPTION));
            }
        }
        keep(workings, Identity.NET_ASSET_VALUE, false);
    }

    /** Shares of payers of which a column is a whole: rows of percentages under names of payers, with a total of 100. */
    private void payers(Table table) {
        Predicate<Row> payer = row -> row.key().matches("medicare.*|medicaid.*|managed care.*|commercial.*|self pay.*|private pay.*|other payors?.*|other|uninsured.*|government.*");
        List<Row> shares = table.rows().stream().filter(row -> !row.isHeading() && payer.test(row) && amounts(row).stream().anyMatch(fact -> fact.uom().equals(Uom.PERCENT))).toList();
        Row total = table.rows().stream().filter(row -> !row.isHeading() && row.key().startsWith("total") && !shares.isEmpty() && row.index() > shares.get(shares.size() - 1).index()).findFirst().orElse(null);
        if (total == null || shares.size() < 3 || shares.stream().noneMatch(row -> row.key().startsWith("medicare") || row.key().startsWith("medicaid"))) {
            return;
        }
        List<Working> workings = new ArrayList<>();
        for (Fact whole : amounts(total)) {
            List<Term> terms = new ArrayList<>();
            for (Row share : shares) {
                Fact part = at(share, whole.column());
                if (part != null && part.uom().equals(Uom.PERCENT)) {
                    terms.add(Term.plus(part, "share"));
                }
            }
            if (terms.size() > 2 && whole.uom().equals(Uom.PERCENT)) {
                workings.add(Workings.sum(whole, terms, Rounding.NEAREST, Evidence.CAPTION));
            }
        }
        keep(workings, Identity.PAYER_MIX, true);
    }
}
