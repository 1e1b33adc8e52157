package dev.tickmark.report;

import dev.tickmark.examination.Judgement;
import dev.tickmark.finding.Calculation;
import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Mark;
import dev.tickmark.review.Coverage;
import dev.tickmark.review.Review;
import dev.tickmark.review.Signal;
import dev.tickmark.review.Since;
import dev.tickmark.schedule.Refiled;
import dev.tickmark.schedule.Working;
import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table out of a review: its name, a heading, and rows of texts ({@code String}), numbers ({@code BigDecimal}) and days ({@code LocalDate}); an empty text where there is nothing. */
record Listing(String name, List<String> heading, List<List<Object>> rows) {

    private static final int PLACES = 10;
    private static final Object NOTHING = "";

    Listing {
        heading = List.copyOf(heading);
        rows = List.copyOf(rows);
    }

    /** Every finding, the gravest first. */
    static Listing findings(Dossier dossier) {
        List<List<Object>> rows = new ArrayList<>();
        for (Finding finding : dossier.review().findings()) {
            Mark subject = finding.subject();
            Optional<Fact> figure = subject.figure();
            Optional<Calculation> calculation = finding.calculation();
            Optional<Standing> standing = dossier.standing(finding.id());
            rows.add(List.of(finding.severity().name(), finding.kind().name(), finding.rule(), finding.title(), finding.message(), Digits.oneLine(subject.text()), figure.map(Digits::label).orElse(""),
                    Digits.place(subject.location()), figure.map(Fact::uomCode).orElse(""), calculation.<Object>map(c -> number(c.reported())).orElse(NOTHING), calculation.<Object>map(c -> number(c.expected())).orElse(NOTHING),
                    calculation.<Object>map(c -> number(c.difference())).orElse(NOTHING), calculation.map(Calculation::expression).orElse(""), String.join("; ", finding.hints()), String.join(", ", finding.alsoFails()),
                    String.join("; ", finding.references()), standing.map(r -> r.words()).orElse("open"), standing.map(Standing::reason).orElse(""), Drift.word(dossier.review(), finding), finding.id()));
        }
        return new Listing("findings", List.of("severity", "kind", "rule", "title", "message", "printed", "figure", "place", "unit", "reported", "expected", "difference", "arithmetic", "hints", "also fails", "references", "standing", "reason", "against the filing before", "id"), rows);
    }

    /** Every figure that was read, in the filing's order, and how it stands. */
    static Listing figures(Review review) {
        Map<String, String> excepted = new HashMap<>();
        review.findings().forEach(finding -> finding.subject().figure().ifPresent(fact -> excepted.merge(fact.id(), finding.rule(), (one, other) -> one.contains(other) ? one : one + ", " + other)));
        List<List<Object>> rows = new ArrayList<>();
        for (Fact fact : review.filing().facts()) {
            int proofs = review.coverage().proofs(fact);
            rows.add(List.of(fact.statement().words(), fact.caption(), fact.concept(), start(fact.period()), end(fact.period()), Digits.oneLine(fact.text()), number(fact.value()), fact.uomCode(), number(fact.scale()),
                    excepted.containsKey(fact.id()) ? "found: " + excepted.get(fact.id()) : proofs > 0 ? "ticked" : "not proved", number(proofs), Digits.place(fact.location()), fact.id()));
        }
        return new Listing("figures", List.of("statement", "caption", "concept", "from", "to", "printed", "value", "unit", "scale", "state", "ticks", "place", "id"), rows);
    }

    /** Every relation that a rule tried, and what came of it. */
    static Listing comparisons(Review review) {
        List<List<Object>> rows = new ArrayList<>();
        for (Judgement judgement : review.examination().judgements()) {
            Working working = judgement.comparison().working();
            Fact reported = working.reported();
            rows.add(List.of(judgement.rule().code(), judgement.rule().title(), judgement.comparison().getClass().getSimpleName(), working.outcome().name(), Digits.label(reported), Digits.oneLine(reported.text()),
                    number(reported.value()), number(working.expected().low()), number(working.expected().high()), number(working.difference()), reported.uomCode(), working.expression(), Digits.place(reported.location()),
                    working.terms().stream().map(term -> term.fact().id()).collect(Collectors.joining(", ")), reported.id()));
        }
        return new Listing("comparisons", List.of("rule", "title", "relation", "outcome", "figure", "printed", "value", "expected from", "expected to", "difference", "unit", "arithmetic", "place", "operands", "id"), rows);
    }

    /** How much was proved, what was not read, and which rules had nothing to check. */
    static Listing coverage(Review review) {
        Coverage coverage = review.coverage();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("filing", review.file().name(), NOTHING, "SHA-256 " + review.file().sha256(), NOTHING));
        rows.add(List.of("verdict", review.verdict().status().name(), NOTHING, review.verdict().highest().map(Enum::name).orElse(""), NOTHING));
        rows.add(List.of("rulebook", review.rulebook().version(), number(review.rulebook().cards().size()), "rules", NOTHING));
        rows.add(List.of("figures", "read", number(coverage.figures()), NOTHING, NOTHING));
        rows.add(List.of("figures", "proved", number(coverage.proved()), NOTHING, NOTHING));
        rows.add(List.of("figures", "share proved", coverage.provedShare(), NOTHING, NOTHING));
        rows.add(List.of("places", "not read", number(coverage.unread()), NOTHING, NOTHING));
        review.filing().unread().forEach(gap -> rows.add(List.of("not read", Digits.cut(Digits.oneLine(gap.text())), NOTHING, gap.reason(), Digits.place(gap.location()))));
        review.examination().notRun().forEach(rule -> rows.add(List.of("nothing to check", rule.rule(), NOTHING, rule.missing(), NOTHING)));
        return new Listing("coverage", List.of("of", "what", "number", "detail", "place"), rows);
    }

    /** The lines that were filed otherwise before, and the findings that are gone. */
    static Listing prior(Since since) {
        List<List<Object>> rows = new ArrayList<>();
        for (Refiled refiled : since.refiled()) {
            Stream.concat(Stream.of(refiled.line()), refiled.others().stream()).forEach(pair -> rows.add(List.of(refiled.told() ? "filed otherwise, told" : "filed otherwise, not told", Digits.label(pair.now()), number(pair.now().value()),
                    number(pair.before().value()), number(pair.difference()), pair.now().uomCode(), Digits.place(pair.now().location()))));
        }
        for (Signal signal : since.signals()) {
            Finding finding = signal.finding();
            rows.add(List.of(signal.course().name().toLowerCase(Locale.ROOT), finding.rule() + " " + finding.title() + ": " + finding.message(), value(signal.now()), value(signal.before()), NOTHING, NOTHING, signal.now().map(now -> Digits.place(now.subject().location())).orElse("")));
        }
        return new Listing("prior", List.of("what", "of", "now", "before", "difference", "unit", "place"), rows);
    }

    private static Object value(Optional<Finding> finding) {
        return finding.flatMap(Finding::calculation).<Object>map(calculation -> number(calculation.expected())).orElse(NOTHING);
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    /** Quotients have more places than anybody needs. */
    private static BigDecimal number(BigDecimal value) {
        return value.scale() > PLACES ? value.setScale(PLACES, RoundingMode.HALF_EVEN) : value;
    }

    private static Object start(Period period) {
        return period instanceof Duration duration ? duration.start() : NOTHING;
    }

    private static Object end(Period period) {
        LocalDate end = period.isStated() ? period.end() : LocalDate.MIN;
        return end.equals(LocalDate.MIN) ? NOTHING : end;
    }
}
