package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.DateMention;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A full date in the title of a table, held against the dates over the table's columns and against the filing's own: {@code heading} whether a column has it too,
 * {@code headed} whether the columns print at least as many full dates as the title, {@code afterDocument} whether it lies after the day the filing is dated,
 * {@code forecast} whether the title speaks of the future or of a supposition, {@code stated} whether words before it make it a period's end or a balance's day: a date of signature or of a press release stands alone.
 */
public record TitleDate(DateMention mention, Table table, boolean heading, boolean headed, boolean afterDocument, boolean forecast, boolean stated) {

    private static final Prefiltered FORECAST = Prefiltered.compile("pro[ -]?forma|forecast|project(?:ed|ion)|outlook|guidance|budget|target|\\bplan\\b|planned|estimated|expected", Pattern.CASE_INSENSITIVE);

    private static final Pattern PERIOD = Pattern.compile("(?:\\b(?:ended|ending|end|as of|as at|at|on|to|through|and|of)|&|\\d,|\\d\\d)\\s*$", Pattern.CASE_INSENSITIVE);

    /** What is done to a statement on a day, and no period's end: "were approved by the directors and authorised for issue on". */
    private static final Prefiltered ACT = Prefiltered.compile("\\b(?:approved|authori[sz]ed|signed|issued?|released|published|filed|adopted)\\b[^.;]{0,80}\\bon (?:the )?$", Pattern.CASE_INSENSITIVE);

    private static boolean isAct(DateMention mention) {
        int at = mention.context().indexOf(mention.text());
        return at > 0 && ACT.isIn(mention.context().substring(0, at));
    }

    private static boolean isStated(DateMention mention) {
        int at = mention.context().indexOf(mention.text());
        return at > 0 && PERIOD.matcher(mention.context().substring(0, at)).find();
    }

    public boolean isPrimary() {
        return table.kind().isPrimary();
    }

    /** The full dates in the titles of a filing's tables. */
    public static List<TitleDate> in(Filing filing) {
        Map<Integer, Set<LocalDate>> titles = new HashMap<>();
        Map<Integer, Set<LocalDate>> headings = new HashMap<>();
        for (DateMention mention : filing.dates()) {
            if (mention.date().isPresent() && mention.table() >= 0 && mention.part() == DateMention.Part.TITLE) {
                titles.computeIfAbsent(mention.table(), t -> new HashSet<>()).add(mention.date().get());
            } else if (mention.date().isPresent() && mention.table() >= 0 && mention.part() == DateMention.Part.COLUMN_HEADING) {
                headings.computeIfAbsent(mention.table(), t -> new HashSet<>()).add(mention.date().get());
            }
        }
        Map<Integer, Table> tables = new HashMap<>();
        filing.tables().forEach(table -> tables.put(table.number(), table));
        List<TitleDate> found = new ArrayList<>();
        for (DateMention mention : filing.dates()) {
            Table table = tables.get(mention.table());
            if (table != null && mention.date().isPresent() && mention.part() == DateMention.Part.TITLE && !isAct(mention)) {
                LocalDate date = mention.date().get();
                Set<LocalDate> heads = headings.getOrDefault(table.number(), Set.of());
                found.add(new TitleDate(mention, table, heads.contains(date), heads.size() >= titles.get(table.number()).size(),
                        filing.documentDate().filter(date::isAfter).isPresent(), FORECAST.isIn(table.title() + " " + mention.context()), isStated(mention)));
            }
        }
        return found;
    }
}
