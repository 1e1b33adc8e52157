package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.amount.Uom;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The measures of single trades, from their statements and from the tables of key data beside them. */
final class SectorMeasures {

    private final Filing filing;
    private final KeyFigures figures;
    private final MeasureSheet sheet;
    private final PeriodFigures latest;
    private List<Pair> pairs;

    /** A row's latest figure and the one of a year before. */
    private record Pair(Row row, Fact now, Fact then) {
    }

    private SectorMeasures(Filing filing, KeyFigures figures, MeasureSheet sheet) {
        this.filing = filing;
        this.figures = figures;
        this.sheet = sheet;
        this.latest = RunwayMeasures.latest(figures).orElse(new PeriodFigures(figures, Span.YEAR, Age.CURRENT));
    }

    static void of(Filing filing, KeyFigures figures, Sector sector, MeasureSheet sheet) {
        SectorMeasures measures = new SectorMeasures(filing, figures, sheet);
        if (sector == Sector.BANK) {
            measures.lending();
            measures.capital("CET1_RATIO");
            measures.capital("TIER1_RATIO");
            measures.capital("CAPITAL_RATIO");
        }
        if (sector == Sector.INSURER) {
            measures.printed("COMBINED_RATIO");
        }
        measures.comparable();
        measures.contracts();
        measures.bandwidth();
        String bank = "the statements are not those of a bank";
        sheet.omit("DEPOSITS_TO_LOANS", sector == Sector.BANK ? "deposits and loans are not both printed" : bank);
        sheet.omit("ASSET_YIELD", sector == Sector.BANK ? "interest income and assets are not both printed" : bank);
        sheet.omit("COMBINED_RATIO", sector == Sector.INSURER ? "no combined ratio is printed" : "the statements are not those of an insurer");
        sheet.omit("RESEARCH_RUNWAY", "operations brought cash, or cash and the cash flow statement of one period are not both printed");
        sheet.omit("COMPARABLE_SALES_GAP", "no comparable sales stand beside revenue of the same period");
        sheet.omit("CONTRACTS_CHANGE", "no number of contracts or subscribers stands beside the revenue they bring, a year apart");
        sheet.omit("COST_PER_BANDWIDTH_CHANGE", "backbone cost and bandwidth are not both printed, a year apart");
    }

    private void lending() {
        Line loans = Line.of(latest.balance("LOANS", "LOANS_GROSS"), "loans");
        sheet.percent("DEPOSITS_TO_LOANS", latest, new Quotient(Line.of(latest.balance("DEPOSIT_LIABILITIES"), "deposits"), loans));
        for (Span span : new Span[] {Span.YEAR, Span.NINE_MONTHS, Span.HALF_YEAR, Span.QUARTER}) {
            PeriodFigures period = new PeriodFigures(figures, span, Age.CURRENT);
            int times = switch (span) {
                case QUARTER -> 4;
                case HALF_YEAR -> 2;
                default -> 1;
            };
            Quotient yield = new Quotient(Line.of(period.flow("BANK_INTEREST_INCOME"), "interest income"), period.assets());
            if (span != Span.NINE_MONTHS && yield.isKnown()) {
                sheet.percent("ASSET_YIELD", period, times == 1 ? yield : new Quotient(times(yield.above(), times), yield.below()));
                return;
            }
        }
    }

    private static Line times(Line line, int times) {
        List<Term> terms = new ArrayList<>();
        for (Term term : line.terms()) {
            terms.add(new Term(term.fact(), term.weight().multiply(BigDecimal.valueOf(times)), term.role() + ", annualised by " + times));
        }
        return new Line(terms);
    }

    /** A capital ratio of the latest date, as it is printed in percent; leverage ratios, which are another thing, are passed over. */
    private void capital(String concept) {
        for (Table table : filing.tables()) {
            for (Row row : table.rows()) {
                if (row.concept().equals(concept) && !row.key().contains("leverage") && !row.key().contains("minimum") && !row.key().contains("required")) {
                    Optional<Fact> fact = first(row).filter(f -> f.uom().equals(Uom.PERCENT));
                    if (fact.isPresent()) {
                        sheet.add(concept, fact.get().value(), "%", latest, List.of(Term.plus(fact.get(), "ratio")), Workings.plain(fact.get()));
                        return;
                    }
                }
            }
        }
    }

    private void printed(String concept) {
        for (Table table : filing.tables()) {
            for (Row row : table.rows()) {
                Optional<Fact> fact = row.concept().equals(concept) && !row.key().contains("excluding") && !row.key().contains("adjusted") && !row.key().contains("underlying") ? first(row) : Optional.empty();
                if (fact.isPresent()) {
                    sheet.add(concept, fact.get().value(), "%", latest, List.of(Term.plus(fact.get(), "ratio")), Workings.plain(fact.get()));
                    return;
                }
            }
        }
    }

    private static Optional<Fact> first(Row row) {
        return row.facts().stream().filter(fact -> fact.role() == FactRole.AMOUNT || fact.uom().equals(Uom.PERCENT)).reduce((a, b) -> a.period().isStated() && b.period().isStated() && b.end().isAfter(a.end()) ? b : a);
    }

    /** Growth of revenue beside comparable sales of the same period, in points either way. */
    private void comparable() {
        for (Span span : new Span[] {Span.YEAR, Span.QUARTER}) {
            PeriodFigures period = new PeriodFigures(figures, span, Age.CURRENT);
            Quotient growth = new Quotient(period.revenue(), new PeriodFigures(figures, span, Age.YEAR_AGO).revenue());
            Optional<Fact> sales = growth.isKnown() ? rate(period.revenue().terms().get(0).fact()) : Optional.empty();
            if (sales.isPresent()) {
                BigDecimal gap = growth.value().subtract(BigDecimal.ONE).multiply(MeasureSheet.HUNDRED).subtract(sales.get().value()).abs();
                List<Term> terms = new ArrayList<>(List.of(Term.plus(sales.get(), "comparable sales")));
                terms.addAll(growth.terms());
                sheet.add("COMPARABLE_SALES_GAP", gap, "points", period, terms, "100 x " + growth.text() + " - 100 against " + Workings.plain(sales.get()));
            }
        }
    }

    private Optional<Fact> rate(Fact revenue) {
        for (Table table : filing.tables()) {
            for (Row row : table.rows()) {
                if (row.concept().equals("COMPARABLE_SALES")) {
                    Optional<Fact> fact = row.facts().stream().filter(f -> f.uom().equals(Uom.PERCENT) && f.period().equals(revenue.period())).findFirst();
                    if (fact.isPresent()) {
                        return fact;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Contracts or subscribers in all, and the revenue line of the same name, each against a year before. */
    private void contracts() {
        for (Pair count : pairs()) {
            String key = count.row().key();
            boolean counts = key.endsWith("contracts") || key.endsWith("subscribers");
            String name = key.replaceAll("\\b(?:total|number of|contracts|subscribers|services?)\\b", " ").replaceAll("\\s+", " ").strip();
            if (!counts || count.now().uom().isCurrency() && count.now().statement() != StatementKind.OTHER || !key.startsWith("total")) {
                continue;
            }
            Optional<Pair> revenue = pairs().stream().filter(pair -> pair.now().uom().isCurrency() && pair.now().table() != count.now().table() && brings(pair.row(), name) && pair.now().months() > 0).findFirst();
            if (revenue.isPresent()) {
                changed("CONTRACTS_CHANGE", count);
                changed("CONTRACT_REVENUE_CHANGE", revenue.get());
                return;
            }
        }
    }

    private static boolean brings(Row row, String name) {
        return !name.isEmpty() && row.key().contains(name) && !row.key().contains("cost") && !row.key().contains("contract");
    }

    /** What a unit of bandwidth costs, against a year before. */
    private void bandwidth() {
        Optional<Pair> bandwidth = pairs().stream().filter(pair -> pair.row().key().contains("bandwidth") && pair.row().key().startsWith("total") || pair.row().key().equals("bandwidth")).findFirst();
        Optional<Pair> cost = pairs().stream().filter(pair -> pair.row().key().contains("backbone cost") && (pair.row().key().startsWith("total") || pair.row().key().startsWith("backbone"))).findFirst();
        if (bandwidth.isPresent() && cost.isPresent()) {
            Quotient now = new Quotient(one(cost.get().now()), one(bandwidth.get().now()));
            Quotient then = new Quotient(one(cost.get().then()), one(bandwidth.get().then()));
            if (now.isKnown() && then.isKnown() && then.value().signum() > 0) {
                List<Term> terms = new ArrayList<>(now.terms());
                terms.addAll(then.terms());
                BigDecimal change = now.value().divide(then.value(), Interval.CONTEXT).subtract(BigDecimal.ONE).multiply(MeasureSheet.HUNDRED).abs();
                sheet.add("COST_PER_BANDWIDTH_CHANGE", change, "%", latest, terms, "(" + now.text() + ") / (" + then.text() + ") - 1, either way");
            }
        }
    }

    private static Line one(Fact fact) {
        return new Line(List.of(Term.plus(fact, fact.caption())));
    }

    private void changed(String name, Pair pair) {
        sheet.change(name, latest, one(pair.now()), one(pair.then()));
    }

    /** Rows of any table with a figure of its latest period and one of the same period a year before. */
    private List<Pair> pairs() {
        if (pairs == null) {
            pairs = new ArrayList<>();
            for (Table table : filing.tables()) {
                for (Row row : table.rows()) {
                    String key = row.key();
                    if (key.contains("contract") || key.contains("subscriber") || key.contains("bandwidth") || key.contains("backbone") || row.concept().endsWith("REVENUE") || key.contains("access")) {
                        pair(row).ifPresent(pairs::add);
                    }
                }
            }
        }
        return pairs;
    }

    private static Optional<Pair> pair(Row row) {
        Optional<Fact> now = row.facts().stream().filter(fact -> fact.role() == FactRole.AMOUNT && fact.period().isStated()).reduce((a, b) -> b.end().isAfter(a.end()) ? b : a);
        if (now.isEmpty()) {
            return Optional.empty();
        }
        Fact latest = now.get();
        return row.facts().stream().filter(fact -> fact.role() == FactRole.AMOUNT && fact.period().isStated() && fact.months() == latest.months()
                && latest.period().endsYearAfter(fact.period())).findFirst().map(then -> new Pair(row, latest, then));
    }
}
