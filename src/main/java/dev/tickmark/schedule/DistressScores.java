package dev.tickmark.schedule;

import dev.tickmark.amount.Exponential;
import dev.tickmark.amount.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The published scores that tell how near failure a company's year looks: Altman's, Ohlson's and Zmijewski's, with their printed coefficients. */
final class DistressScores {

    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
    private final PeriodFigures year;
    private final PeriodFigures before;
    private final MeasureSheet sheet;

    private DistressScores(PeriodFigures year, PeriodFigures before, MeasureSheet sheet) {
        this.year = year;
        this.before = before;
        this.sheet = sheet;
    }

    static void of(KeyFigures figures, Line marketValue, MeasureSheet sheet) {
        DistressScores scores = new DistressScores(new PeriodFigures(figures, Span.YEAR, Age.CURRENT), new PeriodFigures(figures, Span.YEAR, Age.YEAR_AGO), sheet);
        scores.altman(marketValue);
        scores.ohlson();
        scores.zmijewski();
    }

    private void altman(Line marketValue) {
        Line assets = year.assets();
        Quotient working = new Quotient(year.workingCapital(), assets);
        Quotient retained = new Quotient(year.retainedEarnings(), assets);
        Quotient earnings = new Quotient(year.ebit(), assets);
        Quotient book = new Quotient(year.equity(), year.liabilities());
        Quotient market = new Quotient(marketValue, year.liabilities());
        Quotient turnover = new Quotient(year.revenue(), assets);
        boolean common = working.isKnown() && retained.isKnown() && earnings.isKnown();
        if (!common || !book.isKnown()) {
            for (String name : new String[] {"ALTMAN_Z", "ALTMAN_Z1", "ALTMAN_Z2"}) {
                sheet.omit(name, "not all of working capital, retained earnings, result before interest and tax, equity, liabilities and assets of one full year are printed");
            }
            return;
        }
        add("ALTMAN_Z2", new Score().add("6.56", working).add("3.26", retained).add("6.72", earnings).add("1.05", book));
        boolean makes = turnover.isKnown() && year.inventory().isKnown() && year.inventory().value().multiply(TWENTY).compareTo(assets.value()) >= 0;
        if (!makes) {
            sheet.omit("ALTMAN_Z", "it was fitted to manufacturers, and inventories are not a twentieth of assets");
            sheet.omit("ALTMAN_Z1", "it was fitted to manufacturers, and inventories are not a twentieth of assets");
        } else if (market.isKnown()) {
            add("ALTMAN_Z", new Score().add("1.2", working).add("1.4", retained).add("3.3", earnings).add("0.6", market).add("1.0", turnover));
            sheet.omit("ALTMAN_Z1", "it is for companies without a market value, and one is printed");
        } else {
            add("ALTMAN_Z1", new Score().add("0.717", working).add("0.847", retained).add("3.107", earnings).add("0.420", book).add("0.998", turnover));
            sheet.omit("ALTMAN_Z", "the market value of equity is not printed");
        }
    }

    private void add(String name, Score score) {
        sheet.add(name, score.value(), "score", year, score.terms(), score.text());
    }

    /** Funds from operations are net result and depreciation. Size is in dollars of 1968, so the model runs on statements in dollars only, with the price level of the year before. */
    private void ohlson() {
        Line assets = year.assets();
        Line liabilities = year.liabilities();
        Line net = year.netResult();
        Line then = before.netResult();
        Quotient liquidity = new Quotient(year.workingCapital(), assets);
        Quotient due = new Quotient(year.currentLiabilities(), year.currentAssets());
        Quotient funds = new Quotient(net.plus(year.depreciation()), liabilities);
        Quotient leverage = new Quotient(liabilities, assets);
        Quotient result = new Quotient(net, assets);
        if (!liquidity.isKnown() || !due.isKnown() || !funds.isKnown() || !leverage.isKnown() || !result.isKnown() || !then.isKnown() || assets.signum() <= 0) {
            sheet.omit("OHLSON_O", "not all of current assets, current liabilities, liabilities, assets, depreciation and net result of two full years are printed");
            return;
        }
        LocalDate end = net.terms().get(0).fact().end();
        Optional<BigDecimal> index = PriceIndex.of(end.getYear() - 1);
        if (!assets.terms().get(0).fact().uomCode().equals("USD") || index.isEmpty()) {
            sheet.omit("OHLSON_O", "its size term needs amounts in US dollars and the US price level of the year before");
            return;
        }
        BigDecimal size = Exponential.ln(assets.value().divide(index.get(), Interval.CONTEXT));
        BigDecimal change = net.value().subtract(then.value()).divide(net.value().abs().add(then.value().abs()).max(BigDecimal.ONE), Interval.CONTEXT);
        List<Term> moved = new ArrayList<>(net.terms());
        moved.addAll(then.terms());
        Score score = new Score().constant("-1.32").add("-0.407", "size", size, assets.terms()).add("6.03", leverage).add("-1.43", liquidity).add("0.0757", due);
        if (leverage.value().compareTo(BigDecimal.ONE) > 0) {
            score.add("-1.72", "liabilities exceed assets", BigDecimal.ONE, List.of());
        }
        score.add("-2.37", result).add("-1.83", funds);
        if (net.signum() < 0 && then.signum() < 0) {
            score.add("0.285", "two years of loss", BigDecimal.ONE, List.of());
        }
        score.add("-0.521", "change in net result", change, moved);
        sheet.add("OHLSON_O", Exponential.logistic(score.value()).multiply(MeasureSheet.HUNDRED), "%", year, score.terms(), "p = e^O / (1 + e^O), O = " + Score.rounded(score.value()) + " = " + score.text());
    }

    private void zmijewski() {
        Quotient result = new Quotient(year.netResult(), year.assets());
        Quotient leverage = new Quotient(year.liabilities(), year.assets());
        Quotient liquidity = new Quotient(year.currentAssets(), year.currentLiabilities());
        if (!result.isKnown() || !leverage.isKnown() || !liquidity.isKnown()) {
            sheet.omit("ZMIJEWSKI_X", "not all of net result, liabilities, current assets, current liabilities and assets of one full year are printed");
            return;
        }
        Score score = new Score().constant("-4.336").add("-4.513", result).add("5.679", leverage).add("0.004", liquidity);
        sheet.add("ZMIJEWSKI_X", Exponential.normal(score.value()).multiply(MeasureSheet.HUNDRED), "%", year, score.terms(), "p = Phi(X), X = " + Score.rounded(score.value()) + " = " + score.text());
    }
}
