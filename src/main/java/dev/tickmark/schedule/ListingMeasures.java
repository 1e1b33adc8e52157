package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stock exchanges measure a listed company by: equity and market value in US dollars, and how often it lost money. */
final class ListingMeasures {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final Prefiltered WHOLE = Prefiltered.compile("(?:our |its )?(?:total |equity )?market (?:capitali[sz]ation|value of (?:our |its |the )?(?:equity|common equity|common stock|ordinary shares))(?: of (?:the |our )?(?:company|group|common stock|shares))?");
    private final Filing filing;
    private final KeyFigures figures;
    private final MeasureSheet sheet;

    private ListingMeasures(Filing filing, KeyFigures figures, MeasureSheet sheet) {
        this.filing = filing;
        this.figures = figures;
        this.sheet = sheet;
    }

    static void of(Filing filing, KeyFigures figures, Line marketValue, MeasureSheet sheet) {
        ListingMeasures measures = new ListingMeasures(filing, figures, sheet);
        PeriodFigures latest = RunwayMeasures.latest(figures).orElse(new PeriodFigures(figures, Span.YEAR, Age.CURRENT));
        measures.translatedEquity();
        measures.market(latest, marketValue);
        measures.losses();
    }

    /** Total equity of the latest balance sheet in its dollar column, where it is printed in another currency; or that amount at the rate the filing states. */
    private void translatedEquity() {
        Optional<Fact> equity = equity();
        if (equity.isEmpty() || equity.get().uomCode().equals("USD")) {
            return;
        }
        Fact own = equity.get();
        for (Table table : filing.statements()) {
            for (Row row : table.kind() == StatementKind.BALANCE_SHEET && table.number() == own.table() ? table.rows() : List.<Row>of()) {
                Optional<Fact> dollars = row.facts().stream().filter(fact -> fact.row() == own.row() && fact.role() == FactRole.TRANSLATION && fact.uomCode().equals("USD")).findFirst();
                if (dollars.isPresent()) {
                    write(dollars.get().value(), List.of(Term.plus(own, "equity"), new Term(dollars.get(), BigDecimal.ZERO, "in US dollars")), Workings.plain(dollars.get()) + " in US dollars");
                    return;
                }
            }
        }
        for (Filing.Rate rate : filing.rates()) {
            if (rate.from().equals(own.uomCode()) && rate.to().equals("USD") && rate.rate().signum() > 0) {
                write(own.value().divide(rate.rate(), Interval.CONTEXT), List.of(Term.plus(own, "equity"), new Term(rate.figure(), BigDecimal.ZERO, "rate")), Workings.plain(own) + " / " + Workings.plain(rate.figure()));
                return;
            }
        }
    }

    private void write(BigDecimal value, List<Term> terms, String expression) {
        sheet.addAll(List.of(new Measure("EQUITY_USD", value, "USD", Span.INSTANT, Age.CURRENT, terms, expression)));
    }

    private Optional<Fact> equity() {
        return figures.get("EQUITY_INCLUDING_NCI", Span.INSTANT, Age.CURRENT).or(() -> figures.get("EQUITY", Span.INSTANT, Age.CURRENT)).map(KeyFigure::fact).filter(Fact::isAmount);
    }

    private void market(PeriodFigures latest, Line marketValue) {
        if (!marketValue.isKnown()) {
            sheet.omit("MARKET_VALUE_USD", "the market value of equity is not printed");
            sheet.omit("LARGER_OF_MARKET_VALUE_AND_EQUITY_USD", "the market value of equity is not printed");
            sheet.omit("MARKET_TO_BOOK", "the market value of equity is not printed");
            return;
        }
        Optional<Fact> equity = equity();
        if (equity.isPresent() && equity.get().value().signum() > 0 && equity.get().uomCode().equals(marketValue.terms().get(0).fact().uomCode())) {
            sheet.percent("MARKET_TO_BOOK", latest, new Quotient(marketValue, Line.of(equity, "equity")));
        }
        if (marketValue.terms().get(0).fact().uomCode().equals("USD")) {
            sheet.add("MARKET_VALUE_USD", marketValue.value(), "USD", latest, marketValue.terms(), marketValue.text());
            if (equity.isPresent() && equity.get().uomCode().equals("USD")) {
                boolean more = equity.get().value().compareTo(marketValue.value()) > 0;
                List<Term> terms = new ArrayList<>(more ? Line.of(equity, "equity").terms() : marketValue.terms());
                terms.addAll(more ? marketValue.terms() : Line.of(equity, "equity").terms());
                sheet.add("LARGER_OF_MARKET_VALUE_AND_EQUITY_USD", marketValue.value().max(equity.get().value()), "USD", latest, terms, "the larger of " + marketValue.text() + " and " + Workings.plain(equity.get()));
            }
        }
    }

    /** In how many of the latest years shown, up to three, the company lost money. */
    private void losses() {
        List<Term> terms = new ArrayList<>();
        int shown = 0;
        for (Age age : new Age[] {Age.CURRENT, Age.YEAR_AGO, Age.TWO_YEARS_AGO}) {
            Line net = new PeriodFigures(figures, Span.YEAR, age).netResult();
            shown += net.isKnown() ? 1 : 0;
            if (net.isKnown() && net.signum() < 0) {
                terms.addAll(net.terms());
            }
        }
        if (!terms.isEmpty()) {
            sheet.add("YEARS_OF_LOSS", BigDecimal.valueOf(terms.size()), "count", new PeriodFigures(figures, Span.YEAR, Age.CURRENT), terms, terms.size() + " of " + shown + " years shown");
        }
        sheet.omit("YEARS_OF_LOSS", "no full year of loss is shown");
    }

    /** The market value of equity as a table or a sentence states it: an amount of money above a million, not the value of the enterprise, not a price of one share. */
    static Line marketValue(Filing filing) {
        for (Table table : filing.tables()) {
            for (Row row : table.rows()) {
                if (row.concept().equals("MARKET_CAPITALIZATION") && named(row.caption())) {
                    Optional<Fact> fact = row.facts().stream().filter(f -> f.role() == FactRole.AMOUNT && f.uom().isCurrency() && f.value().compareTo(MILLION) > 0 && latest(table, f)).findFirst();
                    if (fact.isPresent()) {
                        return Line.of(fact, "market value of equity");
                    }
                }
            }
        }
        for (Claim claim : filing.claims()) {
            if (claim.kind() == Claim.Kind.AMOUNT && WHOLE.matcher(claim.metric()).matches() && claim.figure().uom().isCurrency() && claim.figure().value().compareTo(MILLION) > 0) {
                return Line.of(Optional.of(claim.figure()), "market value of equity");
            }
        }
        return Line.UNKNOWN;
    }

    private static boolean named(String caption) {
        String lower = caption.toLowerCase(Locale.ROOT);
        return lower.contains("market cap") || lower.contains("market value of");
    }

    private static boolean latest(Table table, Fact fact) {
        return table.columns().stream().filter(column -> column.role() == FactRole.AMOUNT).map(Column::period).noneMatch(period -> period.isStated() && fact.period().isStated() && period.end().isAfter(fact.end()));
    }
}
