package dev.tickmark.recognition;

import dev.tickmark.amount.Uom;
import dev.tickmark.recognition.ClauseItems.Item;
import dev.tickmark.recognition.ProseFigures.Figure;
import dev.tickmark.recognition.ProseFigures.Measure;
import dev.tickmark.source.Location;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Concept;
import dev.tickmark.statement.Direction;
import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Hedge;
import dev.tickmark.statement.Instant;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.StatementKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes down what the drafts of a sentence come to: facts, claims, and rates of exchange. */
final class ClaimWriter {

    private final Sentence sentence;
    private final int number;
    private final ClauseItems items;
    private final List<ClaimDraft> drafts;

    /** {@code number} is that of the sentence in the filing. */
    ClaimWriter(Sentence sentence, int number, ClauseItems items, List<ClaimDraft> drafts) {
        this.sentence = sentence;
        this.number = number;
        this.items = items;
        this.drafts = drafts;
    }

    /** Takes back concepts that a claim cannot be of: a percentage of a profit, a money amount of a count, a part of the business. */
    void fit(boolean scoped, String section) {
        for (ClaimDraft draft : drafts) {
            Optional<Concept.Nature> nature = draft.metric == null ? Optional.empty() : draft.metric.nature();
            if (nature.isPresent() && draft.kind != null) {
                boolean balance = nature.get() == Concept.Nature.INSTANT;
                draft.period = suited(draft.period, balance, draft.own != null);
                draft.basePeriod = suited(draft.basePeriod, balance, draft.base != null);
            }
            if (draft.kind == null) {
                continue;
            }
            boolean fits = switch (draft.kind) {
                case AMOUNT, CHANGE_AMOUNT -> nature.isEmpty() || nature.get() == Concept.Nature.FLOW || nature.get() == Concept.Nature.INSTANT;
                case PER_SHARE -> nature.isEmpty() || nature.get() == Concept.Nature.PER_SHARE;
                case COUNT -> nature.isEmpty() || nature.get() == Concept.Nature.COUNT;
                case RATIO, CHANGE_POINTS -> nature.isEmpty() || nature.get() == Concept.Nature.RATIO;
                case CHANGE_PERCENT -> !draft.metric.isRatio();
            };
            if (!fits && draft.kind == Claim.Kind.COUNT) {
                draft.kind = null;
                draft.metric = null;
            } else if (scoped) {
                draft.metric = draft.metric.unknown(section);
            } else if (!fits) {
                draft.metric = new MetricPhrase(draft.metric.key(), "", draft.metric.loss());
            }
        }
    }

    /** A balance is of a day: that of the end of a period which its own words name. A flow is of no day. */
    private Period suited(Period period, boolean balance, boolean named) {
        if (balance && period instanceof Duration) {
            return named ? new Instant(period.end()) : Period.UNSTATED;
        }
        return !balance && period.isInstant() ? Period.UNSTATED : period;
    }

    /** Every figure of the sentence, claimed or not, in their order. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (ClaimDraft draft : drafts) {
            draft.fact = fact(draft);
            facts.add(draft.fact);
        }
        return facts;
    }

    private Fact fact(ClaimDraft draft) {
        Figure figure = draft.item.figure();
        FactRole role = draft.kind == null ? switch (figure.measure()) {
            case PERCENT, POINTS -> FactRole.RATIO;
            case PER_SHARE -> FactRole.PER_SHARE;
            default -> FactRole.AMOUNT;
        } : switch (draft.kind) {
            case AMOUNT, COUNT -> FactRole.AMOUNT;
            case CHANGE_PERCENT -> FactRole.CHANGE_PERCENT;
            case CHANGE_AMOUNT, CHANGE_POINTS -> FactRole.CHANGE_AMOUNT;
            case RATIO -> FactRole.RATIO;
            case PER_SHARE -> FactRole.PER_SHARE;
        };
        int from = figure.start();
        int to = figure.end();
        // mark-up between a currency sign and its digits is no part of what is printed
        if (sentence.excerpt().isParted(from, to)) {
            while (from < to - 1 && !Character.isDigit(sentence.text().charAt(from))) {
                from++;
            }
            while (to > from + 1 && !Character.isDigit(sentence.text().charAt(to - 1))) {
                to--;
            }
        }
        Location location = sentence.excerpt().location(from, to);
        boolean change = role == FactRole.CHANGE_AMOUNT || role == FactRole.CHANGE_PERCENT || draft.metric == null;
        return new Fact("p" + location.order(), sentence.excerpt().printed(from, to), figure.value(), draft.kind == Claim.Kind.PER_SHARE && figure.uom().isCurrency() ? Uom.perShare(figure.uom().code()) : figure.uom(),
                figure.scale(), figure.decimals(), false, draft.metric == null ? "" : draft.metric.key(), change ? "" : draft.metric.concept(), draft.period, StatementKind.PROSE, role, -1, number, items.indexOf(draft.item), location);
    }

    /** The claim that a draft with a kind and a metric comes to; facts come first. */
    Claim claim(ClaimDraft draft) {
        boolean change = draft.kind == Claim.Kind.CHANGE_PERCENT || draft.kind == Claim.Kind.CHANGE_AMOUNT || draft.kind == Claim.Kind.CHANGE_POINTS;
        int sign = 1;
        BigDecimal value = draft.item.figure().value();
        if (change) {
            boolean less = draft.direction == Direction.DOWN || draft.direction == (draft.metric.loss() ? Direction.IMPROVED : Direction.WORSENED);
            sign = less && value.signum() > 0 ? -1 : 1;
        } else if (draft.metric.loss() && value.signum() > 0) {
            sign = -1;
        }
        Optional<Fact> pair = draft.pair == null ? Optional.empty() : Optional.ofNullable(draft.pair.fact);
        return new Claim(draft.kind, draft.fact, draft.metric.key(), draft.metric.concept(), draft.period, draft.basePeriod, draft.direction, hedge(draft.item), pair, sign, sentence);
    }

    private Hedge hedge(Item item) {
        int i = items.indexOf(item) - 1;
        String word = items.wordAt(i);
        if (word.equals("than") || word.equals("least")) {
            word = items.wordAt(i - 1) + " " + word;
        }
        return ClaimWords.HEDGES.getOrDefault(word, Hedge.NONE);
    }

    /** "at the rate of JPY118.07 = US$1", "RMB6.88 to US$1.00". */
    List<Filing.Rate> rates() {
        List<Filing.Rate> rates = new ArrayList<>();
        for (int n = 0; n + 1 < drafts.size(); n++) {
            Figure first = drafts.get(n).item.figure();
            Figure second = drafts.get(n + 1).item.figure();
            String between = items.text().substring(first.after(), second.start()).strip().toLowerCase(Locale.ROOT);
            between = between.endsWith("us") || between.endsWith("u.s.") ? between.substring(0, between.lastIndexOf('u')).strip() : between;
            boolean joined = between.equals("=") || ClaimWords.RATE_MARKS.contains(between) && (items.text().toLowerCase(Locale.ROOT).contains("rate") || items.text().toLowerCase(Locale.ROOT).contains("translat"));
            if (!joined || first.measure() != Measure.MONEY || second.measure() != Measure.MONEY || first.uom().equals(second.uom())) {
                continue;
            }
            if (second.value().compareTo(BigDecimal.ONE) == 0) {
                rates.add(new Filing.Rate(first.uom().code(), second.uom().code(), first.value(), drafts.get(n).fact));
            } else if (first.value().compareTo(BigDecimal.ONE) == 0) {
                rates.add(new Filing.Rate(second.uom().code(), first.uom().code(), second.value(), drafts.get(n + 1).fact));
            }
        }
        return rates;
    }
}
