package dev.tickmark.examination;

import dev.tickmark.amount.Interval;
import dev.tickmark.finding.Calculation;
import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Mark;
import dev.tickmark.finding.Severity;
import dev.tickmark.recognition.FiscalYearName;
import dev.tickmark.recognition.NotePeriod;
import dev.tickmark.recognition.Spot;
import dev.tickmark.recognition.TitleDate;
import dev.tickmark.recognition.Wording;
import dev.tickmark.rulebook.Placeholder;
import dev.tickmark.rulebook.RuleCard;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.rulebook.Threshold;
import dev.tickmark.schedule.Adjustment;
import dev.tickmark.schedule.Comparison;
import dev.tickmark.schedule.KeyFigure;
import dev.tickmark.schedule.Measure;
import dev.tickmark.schedule.MissingCell;
import dev.tickmark.schedule.Reconciliation;
import dev.tickmark.schedule.Refiled;
import dev.tickmark.schedule.Span;
import dev.tickmark.schedule.Term;
import dev.tickmark.source.Location;
import dev.tickmark.source.TextSpan;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.DateMention;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.api.definition.rule.Rule;

/**
 * Where rules write down what they find in one filing. {@code judge} takes a comparison: a tick or an exception under the rule's code. {@code raise} takes what a reviewer must know, with whatever else it rests on
 * ({@code evidence}: facts, claims, key figures, measures, dates, sentences, tables). A rule that raises the same thing several times is heard once, at its gravest.
 */
public final class Workpaper {

    /** Of findings about one measure the gravest stays; of equally grave ones that of the longest period, then the first in the filing. */
    private static final List<Span> LONGEST_FIRST = List.of(Span.YEAR, Span.NINE_MONTHS, Span.HALF_YEAR, Span.QUARTER, Span.OTHER, Span.INSTANT);
    private static final Comparator<Raised> RANK = Comparator.comparing((Raised raised) -> raised.finding.severity()).reversed()
            .thenComparingInt(raised -> LONGEST_FIRST.indexOf(raised.span)).thenComparingLong(raised -> raised.finding.subject().location().order()).thenComparing(raised -> raised.finding.message());

    private static final int MOST_HINTS = 8;

    private final Rulebook rulebook;
    private final Filing filing;
    private final Messages messages = new Messages();
    private final List<Judgement> judgements = new ArrayList<>();
    private final Map<String, Raised> raised = new LinkedHashMap<>();

    private record Raised(Finding finding, Span span) {
    }

    Workpaper(Rulebook rulebook, Filing filing) {
        this.rulebook = rulebook;
        this.filing = filing;
    }

    /** Ticks a comparison, or takes exception to it, under the rule's code. */
    public void judge(Rule rule, Comparison comparison) {
        judgements.add(new Judgement(card(rule), comparison));
    }

    /** Raises a measure, at the rule's own severity. */
    public void raise(Rule rule, Measure measure, Object... evidence) {
        measure(card(rule), measure, Optional.empty(), evidence);
    }

    /** Raises a measure that crosses a threshold, at the threshold's severity. */
    public void raise(Rule rule, Measure measure, Threshold threshold, Object... evidence) {
        measure(card(rule), measure, Optional.of(threshold), evidence);
    }

    /** Raises a line item of the face of the statements. */
    public void raise(Rule rule, KeyFigure figure, Object... evidence) {
        raise(rule, figure.fact(), evidence);
    }

    /** Raises a figure. */
    public void raise(Rule rule, Fact fact, Object... evidence) {
        keep(card(rule), Mark.of("subject", fact), messages.words(fact, evidence), evidence);
    }

    /** Raises what a sentence claims. */
    public void raise(Rule rule, Claim claim, Object... evidence) {
        keep(card(rule), Mark.of("claim", claim.figure()), messages.words(claim, evidence), evidence);
    }

    /** Raises a date as it is printed. */
    public void raise(Rule rule, DateMention date, Object... evidence) {
        keep(card(rule), Mark.of("date", date.text(), date.location()), messages.words(date, Optional.empty()), evidence);
    }

    /** Raises a date in a title. */
    public void raise(Rule rule, TitleDate date, Object... evidence) {
        keep(card(rule), Mark.of("date", date.mention().text(), date.mention().location()), messages.words(date.mention(), Optional.of(date.table())), evidence);
    }

    /** Raises a sentence. */
    public void raise(Rule rule, Sentence sentence, Object... evidence) {
        keep(card(rule), Mark.of("sentence", sentence.text(), sentence.location()), messages.words(sentence.text()), evidence);
    }

    /** Raises the period that a note names. */
    public void raise(Rule rule, NotePeriod period, Object... evidence) {
        phrase(card(rule), period.sentence(), period.from(), period.to(), evidence);
    }

    /** Raises the name of a fiscal year. */
    public void raise(Rule rule, FiscalYearName name, Object... evidence) {
        phrase(card(rule), name.sentence(), name.from(), name.to(), evidence);
    }

    /** Raises something about the filing's words, marks or labels. */
    public void raise(Rule rule, Wording wording, Object... evidence) {
        List<Object> all = new ArrayList<>(wording.beside());
        all.addAll(List.of(evidence));
        keep(card(rule), mark("subject", wording.at()), messages.words(wording), all.toArray());
    }

    /** Raises something about the filing's words at the severity of the threshold that it crosses. */
    public void raise(Rule rule, Wording wording, Threshold threshold, Object... evidence) {
        List<Object> all = new ArrayList<>(wording.beside());
        all.addAll(List.of(evidence));
        keep(card(rule), threshold.severity(), mark("subject", wording.at()), messages.words(wording), all.toArray());
    }

    /** Raises how a measure of the filer's own is reconciled, once in a filing. */
    public void raise(Rule rule, Reconciliation reconciliation, Object... evidence) {
        reconciled(card(rule), card(rule).severity(), reconciliation);
    }

    /** Raises how a measure of the filer's own is reconciled, at the threshold's severity, once in a filing. */
    public void raise(Rule rule, Reconciliation reconciliation, Threshold threshold, Object... evidence) {
        reconciled(card(rule), threshold.severity(), reconciliation);
    }

    /** Raises a line of a reconciliation. */
    public void raise(Rule rule, Adjustment adjustment, Object... evidence) {
        keep(card(rule), card(rule).severity(), Mark.of("subject", adjustment.fact()), messages.words(adjustment), adjustment.other(), adjustment.of().measure());
    }

    /** Raises a figure that is missing from a sum. */
    public void raise(Rule rule, MissingCell missing, Object... evidence) {
        List<Object> all = new ArrayList<>(missing.row());
        all.addAll(List.of(evidence));
        keep(card(rule), Mark.of("subject", missing.total()), messages.words(missing), all.toArray());
    }

    /** This workpaper with what another says in place of what a rule said here. */
    Workpaper with(Workpaper other, String code) {
        Workpaper joined = new Workpaper(rulebook, filing);
        judgements.stream().filter(judgement -> !judgement.rule().code().equals(code)).forEach(joined.judgements::add);
        joined.judgements.addAll(other.judgements);
        raised.forEach((key, each) -> {
            if (!each.finding.rule().equals(code)) {
                joined.raised.put(key, each);
            }
        });
        joined.raised.putAll(other.raised);
        return joined;
    }

    Rulebook rulebook() {
        return rulebook;
    }

    /** Raises a figure that is printed otherwise than it was filed before, with the other lines that were changed along with it. */
    public void raise(Rule rule, Refiled refiled, Object... evidence) {
        RuleCard card = card(rule);
        BigDecimal filed = refiled.before().value();
        Calculation calculation = new Calculation("as filed before: " + refiled.before().text(), filed, refiled.now().value(), refiled.line().difference(), refiled.before().interval());
        List<String> hints = refiled.others().stream().limit(MOST_HINTS).map(messages::changed).toList();
        Finding finding = new Finding("", card.code(), card.title(), card.kind(), card.severity(), Messages.fill(card.message(), messages.words(refiled)), Mark.of("reported", refiled.now()), List.of(), Optional.of(calculation), hints, List.of(), card.references());
        keep(card.code() + " " + refiled.now().location(), new Raised(finding, Span.OTHER));
    }

    List<Judgement> judgements() {
        return List.copyOf(judgements);
    }

    List<Finding> findings() {
        return raised.values().stream().map(Raised::finding).toList();
    }

    Messages messages() {
        return messages;
    }

    private RuleCard card(Rule rule) {
        return rulebook.titled(rule.getName()).orElseThrow(() -> new IllegalStateException("rule '" + rule.getName() + "' has no card"));
    }

    private void measure(RuleCard card, Measure measure, Optional<Threshold> threshold, Object... evidence) {
        List<Mark> marks = new ArrayList<>();
        for (Term term : measure.terms()) {
            marks.add(Mark.of(term.role(), term.fact()));
        }
        Mark subject = marks.isEmpty() ? Mark.of("filing", "", start()) : marks.remove(0);
        for (Object extra : evidence) {
            marks.addAll(marks(extra));
        }
        Calculation calculation = new Calculation(measure.expression(), measure.value(), measure.value(), BigDecimal.ZERO, Interval.exactly(measure.value()));
        Severity severity = threshold.map(Threshold::severity).orElse(card.severity());
        String message = Messages.fill(card.message(), messages.words(measure, threshold, evidence));
        keep(card.code() + " " + measure.name() + " " + measure.age(), new Raised(finding(card, severity, message, subject, marks, Optional.of(calculation)), measure.span()));
    }

    private void phrase(RuleCard card, Sentence sentence, int from, int to, Object... evidence) {
        String text = sentence.text().substring(from, to);
        keep(card, Mark.of("phrase", text, sentence.excerpt().location(from, to)), messages.words(text), evidence);
    }

    private void reconciled(RuleCard card, Severity severity, Reconciliation reconciliation) {
        List<Mark> marks = new ArrayList<>(List.of(Mark.of("reconciled to", reconciliation.standard())));
        reconciliation.between().forEach(term -> marks.add(Mark.of(term.role(), term.fact())));
        Finding finding = finding(card, severity, Messages.fill(card.message(), messages.words(reconciliation)), Mark.of("subject", reconciliation.measure()), marks, Optional.empty());
        keep(card.code(), new Raised(finding, Span.OTHER));
    }

    private void keep(RuleCard card, Mark subject, Map<Placeholder, String> words, Object... evidence) {
        keep(card, card.severity(), subject, words, evidence);
    }

    private void keep(RuleCard card, Severity severity, Mark subject, Map<Placeholder, String> words, Object... evidence) {
        List<Mark> marks = new ArrayList<>();
        for (Object extra : evidence) {
            marks.addAll(marks(extra));
        }
        Finding finding = finding(card, severity, Messages.fill(card.message(), words), subject, marks, Optional.empty());
        keep(card.code() + " " + subject.location(), new Raised(finding, Span.OTHER));
    }

    private void keep(String key, Raised next) {
        raised.merge(key, next, (one, other) -> RANK.compare(one, other) <= 0 ? one : other);
    }

    private static Finding finding(RuleCard card, Severity severity, String message, Mark subject, List<Mark> evidence, Optional<Calculation> calculation) {
        return new Finding("", card.code(), card.title(), card.kind(), severity, message, subject, evidence, calculation, List.of(), List.of(), card.references());
    }

    private static List<Mark> marks(Object evidence) {
        if (evidence instanceof Fact fact) {
            return List.of(Mark.of("evidence", fact));
        } else if (evidence instanceof KeyFigure figure) {
            return List.of(Mark.of("evidence", figure.fact()));
        } else if (evidence instanceof Claim claim) {
            return List.of(Mark.of("claim", claim.figure()));
        } else if (evidence instanceof Measure measure) {
            return measure.terms().stream().map(term -> Mark.of(term.role(), term.fact())).toList();
        } else if (evidence instanceof Comparison comparison) {
            List<Mark> marks = new ArrayList<>(List.of(Mark.of("reported", comparison.reported())));
            comparison.terms().forEach(term -> marks.add(Mark.of(term.role(), term.fact())));
            return marks;
        } else if (evidence instanceof DateMention date) {
            return List.of(Mark.of("date", date.text(), date.location()));
        } else if (evidence instanceof Sentence sentence) {
            return List.of(Mark.of("sentence", sentence.text(), sentence.location()));
        } else if (evidence instanceof Wording wording) {
            return List.of(mark("evidence", wording.at()));
        } else if (evidence instanceof Spot spot) {
            return List.of(mark("evidence", spot));
        } else if (evidence instanceof Table table) {
            return List.of(Mark.of("table", table.title(), table.location()));
        }
        return List.of();
    }

    private static Mark mark(String role, Spot spot) {
        return new Mark(role, spot.figure(), spot.text(), spot.location());
    }

    /** A place for what is of the filing as a whole. */
    private Location start() {
        if (!filing.facts().isEmpty()) {
            return filing.facts().get(0).location();
        }
        return filing.sentences().isEmpty() ? new TextSpan(0, 0, 1, 1) : filing.sentences().get(0).location();
    }
}
