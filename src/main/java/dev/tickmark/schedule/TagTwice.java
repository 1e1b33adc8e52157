package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts that are tagged more than once: the less accurate tag beside the most accurate one. They are one fact where the values they may stand for meet. */
final class TagTwice {

    private TagTwice() {
    }

    static List<Comparison> find(Filing filing) {
        Map<String, List<Tag>> facts = new LinkedHashMap<>();
        for (Tag tag : filing.tags()) {
            if (!tag.nil()) {
                facts.computeIfAbsent(tag.fact(), f -> new ArrayList<>(1)).add(tag);
            }
        }
        List<Comparison> out = new ArrayList<>();
        for (List<Tag> tags : facts.values()) {
            if (tags.size() > 1) {
                Tag best = mostAccurate(tags);
                tags.stream().filter(tag -> tag != best && !tag.figure().id().equals(best.figure().id())).forEach(tag -> out.add(compare(tag, best)));
            }
        }
        return out;
    }

    /** The first of those with the most decimal places; no places means exactly. */
    static Tag mostAccurate(List<Tag> tags) {
        Tag best = tags.get(0);
        for (Tag tag : tags) {
            if (best.decimals().isPresent() && (tag.decimals().isEmpty() || tag.decimals().get() > best.decimals().get())) {
                best = tag;
            }
        }
        return best;
    }

    /** Whether the tags of one fact can all stand for one value. */
    static boolean consistent(List<Tag> tags) {
        Tag best = mostAccurate(tags);
        return tags.stream().allMatch(tag -> tag.interval().meets(best.interval()) && !(tag.decimals().equals(best.decimals()) && tag.value().compareTo(best.value()) != 0));
    }

    private static Comparison compare(Tag tag, Tag best) {
        boolean holds = consistent(List.of(tag, best));
        TagFigure reported = TagFigure.of(tag);
        TagFigure other = TagFigure.of(best);
        Interval printed = tag.interval().times(reported.sign());
        Interval expected = best.interval().times(reported.sign());
        Term term = new Term(other.fact(), other.sign().multiply(reported.sign()), "the same fact elsewhere");
        Working working = new Working(reported.fact(), List.of(term), expected, printed, holds ? Outcome.TICK : Outcome.EXCEPTION, Workings.plain(other.fact()), Evidence.IDENTITY, true, "");
        return new TieOut(working, Identity.NONE, Measured.TAG_TWICE);
    }
}
