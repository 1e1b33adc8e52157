package dev.tickmark.recognition;

import dev.tickmark.recognition.ClauseItems.Item;
import dev.tickmark.recognition.ClauseItems.Kind;
import dev.tickmark.recognition.ClauseItems.Relative;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Instant;
import dev.tickmark.statement.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Of which periods the claims of a sentence are: the phrases that name them, the figures they belong to, and the paragraph around. */
final class ClausePeriods {

    private final ClauseItems items;
    private final List<ClaimDraft> drafts;
    private final FiscalCalendar calendar;
    private final Period context;

    /** {@code context} is the period of the paragraph or section, unstated if it has none. */
    ClausePeriods(ClauseItems items, List<ClaimDraft> drafts, FiscalCalendar calendar, Period context) {
        this.items = items;
        this.drafts = drafts;
        this.calendar = calendar;
        this.context = context;
    }

    /** Gives every draft that claims something its period, and the one that it is compared with. */
    void settle() {
        Period inherited = Period.UNSTATED;
        for (ClaimDraft draft : drafts) {
            if (draft.kind == null) {
                continue;
            }
            if (draft.main) {
                draft.period = draft.own != null ? resolved(draft.own, context) : inherited.isStated() ? inherited : surrounding(draft);
                if (!draft.period.isStated()) {
                    draft.period = inferred(draft);
                }
                inherited = draft.period;
            } else if (draft.leader != null) {
                draft.period = draft.leader.period;
            } else if (draft.own != null) {
                draft.period = resolved(draft.own, inherited.isStated() ? inherited : context);
            } else {
                boolean change = draft.kind == Claim.Kind.CHANGE_PERCENT || draft.kind == Claim.Kind.CHANGE_POINTS || draft.kind == Claim.Kind.CHANGE_AMOUNT;
                draft.period = change ? changePeriod(draft) : Period.UNSTATED;
            }
            if (draft.base != null) {
                draft.basePeriod = resolved(draft.base, draft.period);
            }
            if (draft.basePeriod.equals(draft.period)) {
                draft.basePeriod = Period.UNSTATED;
            }
        }
    }

    /** A change that stands before its amount ("increased 5% to 10 in 4Q02") or without one ("increased 33% sequentially"). */
    private Period changePeriod(ClaimDraft draft) {
        boolean after = false;
        for (ClaimDraft other : drafts) {
            after |= other == draft;
            if (after && other.main && other.metric.equals(draft.metric)) {
                draft.pair = other;
                return other.own != null ? resolved(other.own, context) : surrounding(draft.base == null ? other : draft);
            }
        }
        Item own = items.ownPeriod(items.indexOf(draft.item));
        if (own == null || own == draft.base) {
            own = earlierPeriod(items.indexOf(draft.item));
        }
        if (own != null && own != draft.base) {
            return resolved(own, context);
        }
        Period around = surrounding(draft);
        return around.isStated() ? around : inferred(draft);
    }

    /** The period of the paragraph or section; what is compared with the quarter before can only be the filing's own quarter. */
    private Period surrounding(ClaimDraft draft) {
        Period around = timed(draft) ? Period.UNSTATED : context;
        for (Item item : items) {
            boolean quarter = item.kind() == Kind.RELATIVE && item.relative() == Relative.YEAR_AGO && items.text().substring(item.start(), item.end()).toLowerCase(Locale.ROOT).contains("quarter");
            if (quarter && around.months() != 3) {
                return current(3);
            }
        }
        boolean sequential = false;
        for (ClaimDraft other : drafts) {
            sequential |= other.base != null && other.base.relative() == Relative.QUARTER_BEFORE && draft.metric != null && draft.metric.equals(other.metric);
        }
        return around.isStated() || !sequential ? around : current(3);
    }

    /** "a decrease of 8.3% compared to 4Q01 and of 1.8% compared to 3Q02" can only speak of 4Q02. */
    private Period inferred(ClaimDraft draft) {
        Period yearBefore = null;
        Period quarterBefore = null;
        for (ClaimDraft other : drafts) {
            Item base = other.base;
            if (base == null || base.kind() != Kind.PERIOD || base.phrase().kind() != PeriodPhrases.Kind.NAMED || base.phrase().period().isEmpty() || !other.metric.equals(draft.metric)) {
                continue;
            }
            Period period = base.phrase().period().get();
            if (period.months() == 3) {
                if (yearBefore == null) {
                    yearBefore = period;
                } else {
                    quarterBefore = period;
                }
            }
        }
        if (yearBefore == null || quarterBefore == null) {
            return Period.UNSTATED;
        }
        Period early = yearBefore.end().isBefore(quarterBefore.end()) ? yearBefore : quarterBefore;
        Period late = early == yearBefore ? quarterBefore : yearBefore;
        int year = calendar.fiscalYear(early.end()) + 1;
        for (int quarter = 1; quarter <= 4; quarter++) {
            Period candidate = calendar.quarter(year, quarter);
            if (calendar.yearAgo(candidate).filter(early::equals).isPresent() && calendar.previousQuarter(candidate).filter(late::equals).isPresent()) {
                return candidate;
            }
        }
        return Period.UNSTATED;
    }

    private Period resolved(Item item, Period now) {
        if (item.kind() == Kind.PERIOD) {
            Period period = item.phrase().period().orElse(Period.UNSTATED);
            if (item.phrase().kind() == PeriodPhrases.Kind.QUARTER && item.relative() == Relative.YEAR_AGO) {
                return calendar.yearAgo(period).orElse(Period.UNSTATED);
            }
            // "compared to 2001" of a nine months' figure is the same months of 2001
            if (item.phrase().kind() == PeriodPhrases.Kind.YEAR && now.isStated() && !now.isInstant() && now.months() != 12) {
                return sameIn(now, item);
            }
            if (item.phrase().kind() == PeriodPhrases.Kind.YEAR && now.isInstant()) {
                return Period.UNSTATED;
            }
            return period;
        }
        return switch (item.relative()) {
            case YEAR_AGO -> now.isStated() ? calendar.yearAgo(now).orElse(Period.UNSTATED) : Period.UNSTATED;
            case QUARTER_BEFORE -> now.isStated() && now.months() == 3 ? calendar.previousQuarter(now).orElse(Period.UNSTATED) : Period.UNSTATED;
            case THIS_QUARTER -> now.months() == 3 ? now : current(3);
            case THIS_YEAR -> now.months() == 12 ? now : current(12);
            case THESE_MONTHS -> now.months() == monthsOf(item) ? now : current(monthsOf(item));
            case SAME_OF -> item.phrase() == null || !now.isStated() ? Period.UNSTATED : sameIn(now, item);
            default -> Period.UNSTATED;
        };
    }

    private int monthsOf(Item item) {
        String words = items.text().substring(item.start(), item.end()).toLowerCase(Locale.ROOT);
        return words.contains("twelve") ? 12 : words.contains("nine") ? 9 : words.contains("six") ? 6 : 3;
    }

    /** The filing's own period of a length: the quarter, or the months of its year, that end with the last period end it names. */
    private Period current(int months) {
        if (calendar.latest().isEmpty()) {
            return Period.UNSTATED;
        }
        LocalDate end = calendar.latest().get();
        boolean fits = months == 3 || calendar.firstMonths(calendar.fiscalYear(end), months).end().equals(end);
        return fits ? Duration.ending(end, months) : Period.UNSTATED;
    }

    private Period sameIn(Period now, Item item) {
        if (item.phrase().period().isEmpty() || now instanceof Instant) {
            return Period.UNSTATED;
        }
        int year = calendar.fiscalYear(item.phrase().period().get().end());
        Period then = now;
        for (int n = 0; n < 5 && then.isStated(); n++) {
            if (calendar.fiscalYear(then.end()) == year) {
                return then;
            }
            then = calendar.yearAgo(then).orElse(Period.UNSTATED);
        }
        return Period.UNSTATED;
    }

    /** The nearest period named before a figure that nothing is compared with: "In 4Q02, revenue was 5"; behind other figures, only one that the sentence begins with. */
    Item earlierPeriod(int i) {
        boolean crossed = false;
        for (int j = i - 1; j >= 0; j--) {
            Item item = items.get(j);
            crossed |= item.kind() == Kind.FIGURE;
            boolean names = item.kind() == Kind.PERIOD && item.phrase().kind() != PeriodPhrases.Kind.DAY || item.kind() == Kind.RELATIVE && (item.relative() == Relative.THIS_QUARTER || item.relative() == Relative.THIS_YEAR || item.relative() == Relative.THESE_MONTHS);
            if (names && !items.comparedWith(j) && !taken(item)) {
                return !crossed || items.slice(0, j).stream().noneMatch(before -> before.kind() == Kind.FIGURE) ? item : null;
            }
            if (names && !crossed) {
                return null;
            }
        }
        return null;
    }

    /** Whether a period is that of a claim which is no level, or what one is compared with. */
    boolean taken(Item item) {
        for (ClaimDraft draft : drafts) {
            if (draft.own == item && !draft.main || draft.base == item) {
                return true;
            }
        }
        return false;
    }

    /** Whether words before a figure name a length of time that no known phrase resolves: then the period of the surroundings is not its own. */
    private boolean timed(ClaimDraft draft) {
        for (Item item : items) {
            if (item == draft.item) {
                return false;
            }
            if (item.kind() == Kind.WORD && ClaimWords.TIMES.contains(item.word())) {
                return true;
            }
        }
        return false;
    }
}
