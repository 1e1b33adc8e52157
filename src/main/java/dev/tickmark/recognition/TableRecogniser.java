package dev.tickmark.recognition;

import dev.tickmark.amount.Scale;
import dev.tickmark.amount.Uom;
import dev.tickmark.reading.Cell;
import dev.tickmark.reading.GridRow;
import dev.tickmark.reading.TaggedFigure;
import dev.tickmark.source.Location;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.source.Unread;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes tables with facts of a grid: which statement it is, which columns hold amounts of which period, currency and scale, and what each figure is. */
final class TableRecogniser {

    private static final Prefiltered CHANGE = Prefiltered.compile("(?i)\\bchg\\b|\\bchange\\b|\\bgrowth\\b|\\bvariance\\b|\\byoy\\b|\\by/y\\b|\\bqoq\\b|\\bq/q\\b|increase|decrease|\\binc\\b|\\b%? ?diff");
    private static final Prefiltered PERCENT = Prefiltered.compile("%|(?i)\\bper ?cent|percentage");
    private static final Prefiltered NOTE = Prefiltered.compile("(?i)^notes?\\.?( ?no\\.?| ?ref.*)?s?$|^ref\\.?$|^schedule( no\\.?)?$|^page( no\\.?)?$");

    private final CaptionLexicon lexicon;
    private final FiscalCalendar calendar;
    private final List<Unread> unread;
    private final List<Unread> echoes;
    private final TagPlaces tags;

    TableRecogniser(CaptionLexicon lexicon, FiscalCalendar calendar, TagPlaces tags, List<Unread> unread) {
        this.lexicon = lexicon;
        this.tags = tags;
        this.calendar = calendar;
        this.unread = unread;
        this.echoes = EchoRows.among(unread);
    }

    /** What a table takes from those before it where it states none: units from the last statement, columns from the table it goes on from. */
    record Inherited(String currency, int scale, Optional<Table> table) {
    }

    /**
     * The tables of a grid.
     *
     * @param titles the lines above the grid, nearest first
     */
    List<Table> recognise(GridSections grid, List<String> titles, int firstNumber, Inherited before) {
        List<Table> tables = new ArrayList<>();
        List<String> above = new ArrayList<>(titles);
        Inherited units = before;
        for (GridSections.Section section : grid.sections()) {
            Optional<Table> table = recognise(section, above, firstNumber + tables.size(), units);
            if (table.isPresent()) {
                tables.add(table.get());
                units = new Inherited(table.get().currency(), table.get().scale(), table);
            }
        }
        return tables;
    }

    private Optional<Table> recognise(GridSections.Section section, List<String> above, int number, Inherited before) {
        TreeSet<Integer> columns = new TreeSet<>();
        int figures = 0;
        for (GridSections.Body body : section.body()) {
            for (CellReading cell : body.figures()) {
                if (cell.isFigure()) {
                    columns.add(cell.cell().column());
                    figures++;
                }
            }
        }
        if (figures == 0) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(inGridTitle(section, columns.first()));
        lines.addAll(above);
        StatementKind kind = kind(section, lines);
        String title = String.join(" ", reversed(lines));
        ColumnHeadings headings = new ColumnHeadings(section.headings(), columns, title, kind, calendar);
        UnitLine unit = UnitLine.of(columns.stream().map(headings::fullHeading).filter(UnitLine::isJapanese).findFirst().orElse(title));
        Map<Integer, ColumnProfile> profiles = ColumnProfile.of(section, columns);
        boolean contents = Contents.isIndex(section, lines);
        for (int column : columns) {
            if (contents || isReference(column, columns, headings, profiles.get(column), profiles.get(columns.higher(column) == null ? column : columns.higher(column)))) {
                profiles.get(column).reference = true;
            }
        }
        TagGrid tagged = new TagGrid(section, tags);
        String currency = TagPlaces.currency(tagged.all()).orElseGet(() -> currency(unit, columns, headings, profiles, before));
        int scale = TagPlaces.scale(tagged.all()).or(unit::scale).orElseGet(() -> columnScale(columns, headings).orElse(kind.isPrimary() ? before.scale() : 0));
        headings.fromTitle(amountGroups(columns, headings, profiles));
        List<Column> made = columns(section, columns, headings, profiles, tagged, currency, scale, kind);
        if (scale == 0 && lines.isEmpty() && before.table().isPresent() && PerShareColumns.in(made).isPresent() && samePeriods(made, before.table().get().columns())) {
            scale = before.table().get().scale();
            made = columns(section, columns, headings, profiles, tagged, currency, scale, kind);
        }
        if (!kind.isPrimary() && kind != StatementKind.EQUITY_CHANGES) {
            made = made.stream().map(column -> measured(column, unit)).toList();
        }
        boolean goesOn = tagged.all().isEmpty() && section.headings().isEmpty() && before.table().isPresent() && sameColumns(made, before.table().get().columns()) && unit.scale().isEmpty();
        if (goesOn) {
            Table earlier = before.table().get();
            made = earlier.columns();
            currency = earlier.currency();
            scale = earlier.scale();
        }
        TableRows rows = new TableRows(lexicon, unread, echoes, section, made, kind, number, currency, tagged, unit, profiles);
        return rows.table(lines.isEmpty() ? kind.words() : nearest(lines), scale, firstLocation(section));
    }

    /** A column whose heading says that it holds no money. */
    private static Column measured(Column column, UnitLine unit) {
        if (column.role() != FactRole.AMOUNT) {
            return column;
        }
        return switch (RowMeasure.of(column.heading())) {
            case SHARES -> new Column(column.index(), column.heading(), column.role(), column.period(), Uom.SHARES, Scale.stated(column.heading()).or(() -> unit.sharesExcepted() ? Optional.empty() : unit.scale()).orElse(0), column.entity());
            case PER_SHARE -> new Column(column.index(), column.heading(), FactRole.PER_SHARE, column.period(), column.uom().isCurrency() ? Uom.perShare(column.uom().code()) : column.uom(), 0, column.entity());
            case COUNT -> new Column(column.index(), column.heading(), column.role(), column.period(), Uom.PURE, 0, column.entity());
            default -> column;
        };
    }

    /** The nearest title line; a Japanese one all in brackets, which tells how figures are shown, with the one above it. */
    private static String nearest(List<String> lines) {
        String line = lines.get(0);
        boolean aside = line.length() > 2 && "(\uff08".indexOf(line.charAt(0)) >= 0 && ")\uff09".indexOf(line.charAt(line.length() - 1)) >= 0 && line.charAt(1) >= '\u3000';
        return aside && lines.size() > 1 ? lines.get(1) + " " + line : line;
    }

    private static boolean sameColumns(List<Column> one, List<Column> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            boolean percents = one.get(i).uom().equals(Uom.PERCENT) == other.get(i).uom().equals(Uom.PERCENT);
            if (one.get(i).index() != other.get(i).index() || !percents) {
                return false;
            }
        }
        return true;
    }

    private static boolean samePeriods(List<Column> one, List<Column> other) {
        Set<Period> periods = new HashSet<>();
        one.forEach(column -> periods.add(column.period()));
        Set<Period> others = new HashSet<>();
        other.forEach(column -> others.add(column.period()));
        return periods.equals(others);
    }

    private static List<String> reversed(List<String> lines) {
        List<String> out = new ArrayList<>(lines);
        java.util.Collections.reverse(out);
        return out;
    }

    static Location firstLocation(GridSections.Section section) {
        return section.headings().isEmpty() ? section.body().get(0).row().location() : section.headings().get(0).location();
    }

    /** Heading rows that hold one cell at the left, or one over the whole width, are title lines; nearest first. */
    private static List<String> inGridTitle(GridSections.Section section, int firstColumn) {
        List<String> lines = new ArrayList<>();
        for (GridRow row : section.headings()) {
            for (Cell cell : row.cells()) {
                if (cell.column() < firstColumn && cell.text().length() < 300 && !cell.text().isBlank()) {
                    lines.add(0, cell.text().strip());
                }
            }
        }
        return lines;
    }

    private StatementKind kind(GridSections.Section section, List<String> lines) {
        Set<String> balance = new HashSet<>();
        Set<String> cash = new HashSet<>();
        Set<String> income = new HashSet<>();
        int rows = 0;
        for (GridSections.Body body : section.body()) {
            if (body.figures().isEmpty()) {
                continue;
            }
            rows++;
            String key = Captions.key(body.caption());
            lexicon.find(key, StatementKind.BALANCE_SHEET).ifPresent(c -> balance.add(c.code()));
            lexicon.find(key, StatementKind.CASH_FLOW).ifPresent(c -> cash.add(c.code()));
            lexicon.find(key, StatementKind.INCOME_STATEMENT).ifPresent(c -> income.add(c.code()));
            List<TaggedFigure> row = tags.of(body.figures());
            if (!row.isEmpty()) {
                tags.concept(row, StatementKind.BALANCE_SHEET).ifPresent(c -> balance.add(c.code()));
                tags.concept(row, StatementKind.CASH_FLOW).ifPresent(c -> cash.add(c.code()));
                tags.concept(row, StatementKind.INCOME_STATEMENT).ifPresent(c -> income.add(c.code()));
            }
        }
        return StatementTitles.settle(StatementTitles.byTitle(lines.subList(0, Math.min(lines.size(), 8))), balance, cash, income, rows);
    }

    /** The caption nearest to the figures; enumerators before it are dropped, wreckage to its left too. */
    static String caption(List<CellReading> cells, boolean figures) {
        String caption = "";
        for (CellReading cell : cells) {
            String text = cell.cell().text().strip();
            if (hasLetter(text) && (caption.isEmpty() || !isEnumerator(text))) {
                caption = text;
            }
        }
        caption = Captions.spaced(caption);
        return figures ? withoutHeading(caption) : caption;
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** "(a)", "iv.", "12)". */
    private static boolean isEnumerator(String text) {
        int from = text.charAt(0) == '(' ? 1 : 0;
        char last = text.charAt(text.length() - 1);
        int to = last == ')' || last == '.' ? text.length() - 1 : text.length();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
                return false;
            }
        }
        return to > from && to - from <= 4;
    }

    /** "Financing activities: Proceeds from borrowings" is a heading run together with the caption of a row. */
    static String withoutHeading(String caption) {
        int heading = caption.indexOf(": ");
        return heading > 0 && heading < caption.length() - 4 ? caption.substring(heading + 2) : caption;
    }

    /** Without dots that lead to the figures and without footnote marks. */
    static String tidy(String caption) {
        int end = caption.length();
        while (end > 0 && (Captions.isBlank(caption.charAt(end - 1)) || ".:\u2026".indexOf(caption.charAt(end - 1)) >= 0)) {
            end--;
        }
        int to = end;
        while (to > 0 && isFootnoteMark(caption.charAt(to - 1))) {
            to--;
        }
        while (to < end && to > 0 && Captions.isBlank(caption.charAt(to - 1))) {
            to--;
        }
        return caption.substring(0, to);
    }

    private static boolean isFootnoteMark(char c) {
        return c == '*' || c >= '\u2070' && c <= '\u209f' || c == '\u00b9' || c == '\u00b2' || c == '\u00b3' || c == '\u2020' || c == '\u2021';
    }

    /** A column of note numbers: so headed, or the first of several columns with nothing but small numbers, without heading, before columns with periods. */
    private static boolean isReference(int column, TreeSet<Integer> columns, ColumnHeadings headings, ColumnProfile profile, ColumnProfile next) {
        String heading = headings.heading(column).strip();
        if (NOTE.matcher(heading).matches() || NOTE.matcher(headings.lowest(column).strip()).matches() && profile.grouped == 0) {
            return true;
        }
        boolean first = column == columns.first() && columns.size() > 1;
        boolean small = first && profile.figures > 0 && profile.small == profile.figures && !profile.looksLikePercent() && profile.grouped == 0;
        return small && (heading.isEmpty() && headings.namesPeriod(columns.higher(column)) || profile.figures * 3 <= next.figures && next.grouped * 2 >= next.figures);
    }

    private static Optional<Integer> columnScale(Set<Integer> columns, ColumnHeadings headings) {
        for (int column : columns) {
            Optional<Integer> scale = Scale.stated(headings.fullHeading(column));
            if (scale.isPresent()) {
                return scale;
            }
        }
        return Optional.empty();
    }

    /** The filing's own currency: of the heading of most columns, else the title's, else the marks beside figures, else that of the statements before. */
    private static String currency(UnitLine unit, Set<Integer> columns, ColumnHeadings headings, Map<Integer, ColumnProfile> profiles, Inherited before) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (int column : columns) {
            if (!profiles.get(column).looksLikePercent()) {
                headings.currency(column).ifPresent(c -> votes.merge(c, 1, Integer::sum));
            }
        }
        Optional<String> most = votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        if (most.isPresent() && (votes.size() == 1 || votes.get(most.get()) > 1)) {
            return most.get();
        }
        if (unit.currency().isPresent()) {
            return unit.currency().get();
        }
        Map<String, Integer> marks = new LinkedHashMap<>();
        profiles.values().forEach(p -> {
            if (!p.currency.isEmpty()) {
                marks.merge(p.currency, p.currencyMarks, Integer::sum);
            }
        });
        return marks.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(before.currency());
    }

    /** Groups of columns that stand for one period: a group starts at each column of amounts in the main currency, convenience and percent columns go with it. */
    private static List<List<Integer>> amountGroups(TreeSet<Integer> columns, ColumnHeadings headings, Map<Integer, ColumnProfile> profiles) {
        List<List<Integer>> groups = new ArrayList<>();
        Map<String, Integer> byCurrency = new HashMap<>();
        for (int column : columns) {
            if (!profiles.get(column).reference && !isPercent(headings, profiles, column)) {
                byCurrency.merge(headings.currency(column).orElse(""), 1, Integer::sum);
            }
        }
        String main = byCurrency.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
        List<Integer> waiting = new ArrayList<>();
        for (int column : columns) {
            if (profiles.get(column).reference) {
                continue;
            }
            boolean amount = !isPercent(headings, profiles, column) && headings.currency(column).orElse("").equals(main);
            if (amount) {
                List<Integer> group = new ArrayList<>();
                group.add(column);
                group.addAll(waiting);
                waiting.clear();
                groups.add(group);
            } else if (groups.isEmpty() || headings.currency(column).isPresent() && !isPercent(headings, profiles, column)) {
                waiting.add(column);
            } else {
                groups.get(groups.size() - 1).add(column);
            }
        }
        return groups;
    }

    private static boolean isPercent(ColumnHeadings headings, Map<Integer, ColumnProfile> profiles, int column) {
        ColumnProfile profile = profiles.get(column);
        if (profile.looksLikePercent()) {
            return true;
        }
        boolean tenths = profile.figures > 0 && profile.decimals * 10 >= profile.figures * 7 && profile.grouped * 5 < profile.figures;
        boolean othersGrouped = profiles.values().stream().anyMatch(p -> p.grouped * 3 >= p.figures && p.figures >= 3 && p.decimals * 4 < p.figures);
        return (PERCENT.isIn(headings.heading(column)) || othersGrouped && profile.currencyMarks == 0 && profile.figures >= 3) && tenths;
    }

    /** Whether a line has figures in both columns; where none has, one is set in from the other, as accounts do with the lines of a subtotal. */
    private static boolean besideEachOther(GridSections.Section section, int one, int other) {
        return section.body().stream().anyMatch(body -> body.figures().stream().filter(cell -> cell.isFigure() && (cell.cell().column() == one || cell.cell().column() == other)).count() > 1);
    }

    /** What a column shows: several that show the same are told apart by their headings. */
    private record Shown(FactRole role, Uom uom, Period period) {
    }

    private static List<Column> columns(GridSections.Section section, TreeSet<Integer> columns, ColumnHeadings headings, Map<Integer, ColumnProfile> profiles, TagGrid tagged, String currency, int scale, StatementKind kind) {
        List<Column> made = new ArrayList<>();
        Map<Shown, Integer> seen = new HashMap<>();
        for (int column : columns) {
            if (profiles.get(column).reference) {
                continue;
            }
            String heading = headings.heading(column);
            List<TaggedFigure> tags = tagged.column(column);
            boolean telling = !tags.isEmpty() && tags.size() * 2 >= profiles.get(column).figures;
            Period period = !telling ? headings.period(column) : tagged.isRegular(column) ? TagPlaces.period(tags).orElseThrow() : headings.period(column);
            boolean percent = isPercent(headings, profiles, column);
            boolean change = CHANGE.isIn(heading);
            FactRole role = percent ? change ? FactRole.CHANGE_PERCENT : FactRole.SHARE : change && kind != StatementKind.CASH_FLOW ? FactRole.CHANGE_AMOUNT : FactRole.AMOUNT;
            String own = headings.currency(column).orElse(profiles.get(column).currency.isEmpty() || profiles.get(column).currency.equals(currency) ? currency : profiles.get(column).currency);
            if (!headings.currency(column).isPresent() && !percent && own.equals("USD") && !currency.isEmpty()) {
                own = currency;
            }
            Uom uom = percent ? Uom.PERCENT : own.isEmpty() ? Uom.PURE : new Uom(own);
            int columnScale = percent ? 0 : TagPlaces.scale(tags).or(() -> Scale.stated(heading)).orElse(scale);
            if (role == FactRole.AMOUNT && !own.isEmpty() && !own.equals(currency) && !currency.isEmpty()) {
                role = FactRole.TRANSLATION;
            }
            seen.merge(new Shown(role, uom, period), 1, Integer::sum);
            made.add(new Column(column, heading, role, period, uom, columnScale, ""));
        }
        List<Column> out = new ArrayList<>();
        for (Column column : made) {
            boolean inner = kind == StatementKind.BALANCE_SHEET && made.stream().filter(c -> c.period().equals(column.period()) && c.uom().equals(column.uom())).noneMatch(c -> c != column && besideEachOther(section, c.index(), column.index()));
            boolean several = !inner && seen.get(new Shown(column.role(), column.uom(), column.period())) > 1 && (column.role() == FactRole.AMOUNT || column.role() == FactRole.SHARE);
            out.add(several || kind == StatementKind.EQUITY_CHANGES ? new Column(column.index(), column.heading(), column.role(), column.period(), column.uom(), column.scale(), column.heading()) : column);
        }
        return out;
    }
}
