package dev.tickmark.recognition;

import dev.tickmark.amount.Currencies;
import dev.tickmark.amount.PrintedNumber;
import dev.tickmark.amount.Scale;
import dev.tickmark.amount.Uom;
import dev.tickmark.reading.Cell;
import dev.tickmark.reading.GridRow;
import dev.tickmark.reading.TaggedFigure;
import dev.tickmark.source.Location;
import dev.tickmark.source.TextSpan;
import dev.tickmark.source.Unread;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Concept;
import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Instant;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Makes tables with facts of a grid: which statement it is, which columns hold amounts of which period, currency and scale, and what each figure is. */
final class TableRecogniser {

    private static final Pattern CHANGE = Pattern.compile("(?i)\\bchg\\b|\\bchange\\b|\\bgrowth\\b|\\bvariance\\b|\\byoy\\b|\\by/y\\b|\\bqoq\\b|\\bq/q\\b|increase|decrease|\\binc\\b|\\b%? ?diff");
    private static final Pattern PERCENT = Pattern.compile("%|(?i)\\bper ?cent|percentage");
    private static final Pattern NOTE = Pattern.compile("(?i)^notes?\\.?( ?no\\.?| ?ref.*)?s?$|^ref\\.?$|^schedule( no\\.?)?$|^page( no\\.?)?$");
    private static final Pattern PER_SHARE = Pattern.compile("(?i)\\bper\\b.{0,40}\\b(?:share|ads|adr|unit|stock)|\\bEPS\\b|earnings per|per ordinary|\\b(?:basic|diluted)\\b(?!.*(?:shares|number|weighted))");
    private static final Pattern SHARES = Pattern.compile("(?i)\\b(?:weighted|average|number of|total)\\b.{0,60}\\b(?:shares?|ads|adrs?|units|stock)\\b|shares (?:outstanding|used|issued|authorized)|\\bshares?(?: and [a-z ]+)?:?$");
    private static final Pattern HEAD_COUNT = Pattern.compile("(?i)\\bemployees\\b|\\bheadcount\\b|\\bnumber of\\b|\\bcustomers\\b|\\bsubscribers\\b|\\bcontracts\\b|\\bstores\\b");

    private static final java.math.BigDecimal MOST_OF_A_RATIO = java.math.BigDecimal.valueOf(1_000);

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
        this.echoes = List.copyOf(unread);
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
        Map<Integer, Profile> profiles = profiles(section, columns);
        for (int column : columns) {
            if (isReference(column, columns, headings, profiles.get(column), profiles.get(columns.higher(column) == null ? column : columns.higher(column)))) {
                profiles.get(column).reference = true;
            }
        }
        TagGrid tagged = new TagGrid(section, tags);
        String currency = TagPlaces.currency(tagged.all()).orElseGet(() -> currency(unit, columns, headings, profiles, before));
        int scale = TagPlaces.scale(tagged.all()).or(unit::scale).orElseGet(() -> columnScale(columns, headings).orElse(kind.isPrimary() ? before.scale() : 0));
        headings.fromTitle(amountGroups(columns, headings, profiles));
        List<Column> made = columns(columns, headings, profiles, tagged, currency, scale, kind);
        if (scale == 0 && lines.isEmpty() && before.table().isPresent() && PerShareColumns.in(made).isPresent() && samePeriods(made, before.table().get().columns())) {
            scale = before.table().get().scale();
            made = columns(columns, headings, profiles, tagged, currency, scale, kind);
        }
        boolean goesOn = tagged.all().isEmpty() && section.headings().isEmpty() && before.table().isPresent() && sameColumns(made, before.table().get().columns()) && unit.scale().isEmpty();
        if (goesOn) {
            Table earlier = before.table().get();
            made = earlier.columns();
            currency = earlier.currency();
            scale = earlier.scale();
        }
        Rows rows = new Rows(section, made, kind, number, currency, tagged, unit, profiles);
        return rows.table(lines.isEmpty() ? kind.words() : lines.get(0), scale, firstLocation(section));
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

    private static Location firstLocation(GridSections.Section section) {
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

    /** How the figures of a column look. */
    private static final class Profile {
        int figures;
        int percentMarks;
        int decimals;
        int wholes;
        int grouped;
        int small;
        int currencyMarks;
        boolean reference;
        String currency = "";
        java.math.BigDecimal largest = java.math.BigDecimal.ZERO;

        boolean looksLikePercent() {
            boolean money = currencyMarks + grouped > 0;
            return percentMarks * 2 > figures && !(money && (currencyMarks + grouped) * 3 >= figures) || percentMarks > 0 && !money && decimals * 10 >= figures * 7;
        }
    }

    private static Map<Integer, Profile> profiles(GridSections.Section section, Set<Integer> columns) {
        Map<Integer, Profile> profiles = new HashMap<>();
        columns.forEach(c -> profiles.put(c, new Profile()));
        for (GridSections.Body body : section.body()) {
            for (CellReading cell : body.figures()) {
                Profile profile = profiles.get(cell.cell().column());
                if (profile == null || cell.content() != CellReading.Content.NUMBER) {
                    continue;
                }
                PrintedNumber n = cell.number().get();
                profile.figures++;
                profile.percentMarks += n.percent() ? 1 : 0;
                profile.decimals += n.decimals() > 0 && n.decimals() <= 2 ? 1 : 0;
                profile.wholes += n.decimals() == 0 ? 1 : 0;
                profile.grouped += n.grouped() ? 1 : 0;
                profile.small += n.value().abs().compareTo(java.math.BigDecimal.valueOf(60)) < 0 && !n.grouped() && !n.bracketed() && n.currency().isEmpty() && !n.percent() ? 1 : 0;
                profile.largest = profile.largest.max(n.value().abs());
                String mark = n.currency().isEmpty() ? Currencies.ofMark(cell.cell().text().substring(0, n.start()).strip()).orElse("") : n.currency();
                if (!mark.isEmpty()) {
                    profile.currencyMarks++;
                    profile.currency = mark;
                }
            }
        }
        return profiles;
    }

    /** A column of note numbers: so headed, or the first of several columns with nothing but small numbers, without heading, before columns with periods. */
    private static boolean isReference(int column, TreeSet<Integer> columns, ColumnHeadings headings, Profile profile, Profile next) {
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
    private static String currency(UnitLine unit, Set<Integer> columns, ColumnHeadings headings, Map<Integer, Profile> profiles, Inherited before) {
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
    private static List<List<Integer>> amountGroups(TreeSet<Integer> columns, ColumnHeadings headings, Map<Integer, Profile> profiles) {
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

    private static boolean isPercent(ColumnHeadings headings, Map<Integer, Profile> profiles, int column) {
        Profile profile = profiles.get(column);
        if (profile.looksLikePercent()) {
            return true;
        }
        boolean tenths = profile.figures > 0 && profile.decimals * 10 >= profile.figures * 7 && profile.grouped * 5 < profile.figures;
        boolean othersGrouped = profiles.values().stream().anyMatch(p -> p.grouped * 3 >= p.figures && p.figures >= 3 && p.decimals * 4 < p.figures);
        return (PERCENT.matcher(headings.heading(column)).find() || othersGrouped && profile.currencyMarks == 0 && profile.figures >= 3) && tenths;
    }

    private static List<Column> columns(TreeSet<Integer> columns, ColumnHeadings headings, Map<Integer, Profile> profiles, TagGrid tagged, String currency, int scale, StatementKind kind) {
        List<Column> made = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int column : columns) {
            if (profiles.get(column).reference) {
                continue;
            }
            String heading = headings.heading(column);
            List<TaggedFigure> tags = tagged.column(column);
            boolean telling = !tags.isEmpty() && tags.size() * 2 >= profiles.get(column).figures;
            Period period = !telling ? headings.period(column) : tagged.isRegular(column) ? TagPlaces.period(tags).orElseThrow() : headings.period(column);
            boolean percent = isPercent(headings, profiles, column);
            boolean change = CHANGE.matcher(heading).find();
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
            seen.merge(role + " " + uom + " " + period, 1, Integer::sum);
            made.add(new Column(column, heading, role, period, uom, columnScale, ""));
        }
        List<Column> out = new ArrayList<>();
        for (Column column : made) {
            boolean several = seen.get(column.role() + " " + column.uom() + " " + column.period()) > 1 && (column.role() == FactRole.AMOUNT || column.role() == FactRole.SHARE);
            out.add(several || kind == StatementKind.EQUITY_CHANGES ? new Column(column.index(), column.heading(), column.role(), column.period(), column.uom(), column.scale(), column.heading()) : column);
        }
        return out;
    }

    /** Turns the body rows of a section into rows of facts. */
    private final class Rows {
        private final GridSections.Section section;
        private final Map<Integer, Column> columns = new LinkedHashMap<>();
        private final List<Column> columnList;
        private final StatementKind kind;
        private final int number;
        private final String currency;
        private final TagGrid tagged;
        private final UnitLine unit;
        private final Map<Integer, Profile> profiles;
        private final Optional<PerShareColumns> perShare;
        private boolean damaged;

        Rows(GridSections.Section section, List<Column> columns, StatementKind kind, int number, String currency, TagGrid tagged, UnitLine unit, Map<Integer, Profile> profiles) {
            this.tagged = tagged;
            this.section = section;
            this.columnList = columns;
            this.kind = kind;
            this.number = number;
            this.currency = currency;
            this.unit = unit;
            this.profiles = profiles;
            this.perShare = PerShareColumns.in(columns);
            columns.forEach(c -> this.columns.put(c.index(), c));
        }

        Optional<Table> table(String name, int scale, Location location) {
            List<Row> rows = new ArrayList<>();
            String heading = "";
            String headingCaption = "";
            for (GridSections.Body body : section.body()) {
                String caption = tidy(body.caption());
                String key = Captions.key(caption);
                List<Fact> facts = facts(body, caption, headingCaption, key, rows.size());
                String concept = named(body, key, headingCaption).map(Concept::code).orElse("");
                if (facts.isEmpty() && body.figures().isEmpty() && !key.isEmpty()) {
                    boolean ofPerShare = Measure.BASIC_OR_DILUTED.matcher(caption).matches() && PerShareBlock.isHeading(headingCaption);
                    heading = ofPerShare ? heading + " " + key : key;
                    headingCaption = ofPerShare ? headingCaption + " " + caption : caption;
                    concept = "";
                }
                rows.add(new Row(rows.size(), caption, key, concept, facts.isEmpty() ? "" : heading, body.row().indent(), body.row().ruledAbove(), facts, body.row().location()));
            }
            boolean any = rows.stream().anyMatch(r -> !r.facts().isEmpty());
            return any ? Optional.of(new Table(number, kind, name, currency, scale, columnList, withEchoes(rows), damaged, location)) : Optional.empty();
        }

        /** The rows with those that the grid lost and echoes kept; what is read of an echo is no longer unread. */
        private List<Row> withEchoes(List<Row> rows) {
            List<Unread> within = firstLocation(section) instanceof TextSpan first && rows.get(rows.size() - 1).location() instanceof TextSpan last ? EchoRows.within(first, last, echoes) : List.of();
            if (within.isEmpty()) {
                return rows;
            }
            Predicate<String> otherwise = caption -> Measure.of(caption, "", lexicon.find(Captions.key(caption), kind), kind).isOtherThanMoney();
            List<EchoRows.Line> lines = new EchoRows(columnList, currency, otherwise, key -> lexicon.find(key, kind).isPresent()).mended(rows, within);
            List<Row> mended = new ArrayList<>();
            for (EchoRows.Line line : lines) {
                mended.add(line.echo().isPresent() ? echoed(line, line.echo().get(), mended) : at(mended.size(), line.row().get()));
            }
            EchoRows.unread(lines).forEach((echo, rest) -> {
                int place = unread.indexOf(echo);
                unread.remove(place);
                unread.addAll(place, rest);
            });
            return mended;
        }

        private Row echoed(EchoRows.Line line, EchoReading echo, List<Row> above) {
            Optional<Row> before = above.isEmpty() ? Optional.empty() : Optional.of(above.get(above.size() - 1));
            String section = line.row().map(Row::section).orElseGet(() -> before.map(r -> r.isHeading() && !r.key().isEmpty() ? r.key() : r.section()).orElse(""));
            String headingCaption = above.stream().filter(r -> r.isHeading() && r.key().equals(section)).reduce((one, other) -> other).map(Row::caption).orElse("");
            Optional<Concept> concept = lexicon.find(echo.key(), kind);
            Measure measure = Measure.of(echo.caption(), headingCaption, concept, kind);
            String code = concept.map(Concept::code).orElse("");
            List<Fact> facts = new ArrayList<>();
            for (Fact fact : line.row().map(Row::facts).orElse(List.of())) {
                facts.add(new Fact(id(above.size(), fact.column()), fact.text(), fact.value(), fact.uom(), fact.scale(), fact.decimals(), fact.nil(), echo.caption(), code,
                        period(columns.get(fact.column()), concept), kind, fact.role(), number, above.size(), fact.column(), fact.location()));
            }
            line.figures().forEach((column, n) -> facts.add(fact(n, new Place(echo.printed(n), echo.place(n.start(), n.end())), column, measure, echo.caption(), headingCaption, concept, above.size())));
            damaged = true;
            facts.sort(Comparator.comparingInt(Fact::column));
            int indent = line.row().or(() -> before).map(Row::indent).orElse(0);
            return new Row(above.size(), echo.caption(), echo.key(), code, section, indent, line.row().map(Row::ruledAbove).orElse(false), facts,
                    line.row().map(Row::location).orElseGet(echo::place));
        }

        private Row at(int index, Row row) {
            if (row.index() == index) {
                return row;
            }
            List<Fact> facts = new ArrayList<>();
            for (Fact f : row.facts()) {
                facts.add(new Fact(id(index, f.column()), f.text(), f.value(), f.uom(), f.scale(), f.decimals(), f.nil(), f.caption(), f.concept(), f.period(), f.statement(), f.role(), f.table(), index, f.column(), f.location()));
            }
            return new Row(index, row.caption(), row.key(), row.concept(), row.section(), row.indent(), row.ruledAbove(), facts, row.location());
        }

        private List<Fact> facts(GridSections.Body body, String caption, String section, String key, int row) {
            List<Fact> facts = new ArrayList<>();
            Optional<Concept> named = named(body, key, section);
            boolean block = PerShareBlock.holds(section, body, kind);
            for (CellReading cell : body.figures()) {
                Optional<Concept> concept = perShare.isPresent() ? perShare.get().concept(cell.cell().column(), key, k -> lexicon.find(k, kind)) : named;
                Measure measure = perShare.map(split -> split.holds(cell.cell().column()) ? Measure.PER_SHARE : Measure.AMOUNT).orElseGet(() -> block ? Measure.PER_SHARE : Measure.of(caption, section, named, kind));
                Column column = columns.get(cell.cell().column());
                if (column == null) {
                    if (cell.content() == CellReading.Content.SEVERAL || cell.content() == CellReading.Content.DAMAGED) {
                        unread(cell);
                    }
                    continue;
                }
                if (cell.isFigure() && (isStray(body, cell) || breaksGrouping(cell, column))) {
                    unread(cell);
                } else if (cell.isFigure()) {
                    facts.add(tagged.settled(fact(cell, column, measure, caption, section, concept, row), cell, body, kind));
                } else if (cell.content() == CellReading.Content.SEVERAL || cell.content() == CellReading.Content.DAMAGED) {
                    unread(cell);
                }
            }
            return facts;
        }

        /** A lone digit in a row whose caption is a heading is a scrap. */
        private boolean isStray(GridSections.Body body, CellReading cell) {
            if (!body.caption().endsWith(":") || body.figures().stream().filter(c -> c.content() == CellReading.Content.NUMBER).count() != 1) {
                return false;
            }
            PrintedNumber n = cell.number().get();
            return n.nil() || n.decimals() == 0 && n.value().precision() == 1 && !n.percent() && n.currency().isEmpty();
        }

        /** "337.310" or "767,16" in a column of whole numbers grouped in threes: a separator was misread. */
        private boolean breaksGrouping(CellReading cell, Column column) {
            PrintedNumber n = cell.number().get();
            Profile profile = profiles.get(column.index());
            boolean whole = profile.grouped * 2 >= profile.figures && profile.wholes * 10 >= profile.figures * 8 && profile.figures >= 6;
            boolean comma = cell.cell().text().indexOf('.') < 0 && cell.cell().text().indexOf(',') >= 0;
            return whole && !n.nil() && !n.grouped() && (n.decimals() == 3 && n.currency().isEmpty() || n.decimals() > 0 && comma);
        }

        private void unread(CellReading cell) {
            damaged = true;
            String text = cell.cell().text();
            String reason = switch (cell.content()) {
                case SEVERAL -> "several numbers in one cell";
                case DAMAGED -> "the digits are not grouped as a number's are";
                default -> isWhole(cell) ? "a stray digit beside a heading" : "the digits are not grouped as their column's are";
            };
            unread.add(new Unread(cell.cell().excerpt().printed(0, text.length()), reason, cell.cell().excerpt().location(0, text.length())));
        }

        private static boolean isWhole(CellReading cell) {
            return cell.number().map(n -> n.decimals() == 0).orElse(false);
        }

        private String id(int row, int column) {
            return "t" + number + "r" + row + "c" + column;
        }

        /** What the row's tags stand for; where that is nothing we know, what its caption names. A balance in the cash flow statement is opening or closing by its caption. */
        private Optional<Concept> named(GridSections.Body body, String key, String section) {
            Optional<Concept> captioned = concept(body, key, section);
            List<TaggedFigure> row = tagged.row(body);
            boolean balance = kind == StatementKind.CASH_FLOW && row.stream().anyMatch(t -> t.context().start().isEmpty());
            return row.isEmpty() || balance && captioned.isPresent() ? captioned : tagged.concept(body, kind).or(() -> captioned);
        }

        /** "Basic" and "Diluted" are what their heading says: results per share, or counts of shares. */
        private Optional<Concept> concept(GridSections.Body body, String key, String section) {
            if (PerShareBlock.holds(section, body, kind)) {
                return PerShareBlock.concept(key, section).flatMap(lexicon::byCode);
            }
            boolean basic = key.equals("basic") || key.equals("basic and diluted");
            if (basic || key.equals("diluted")) {
                boolean perShare = !PerShareBlock.counts(section) && (PER_SHARE.matcher(section).find() || !SHARES.matcher(section).find());
                return lexicon.byCode(perShare ? basic ? "EPS_BASIC" : "EPS_DILUTED" : basic ? "SHARES_BASIC" : "SHARES_DILUTED");
            }
            return lexicon.find(key, kind);
        }

        private Fact fact(CellReading cell, Column column, Measure measure, String caption, String section, Optional<Concept> concept, int row) {
            return fact(cell.number().get(), Place.of(cell.cell(), cell.number().get()), column, measure, caption, section, concept, row);
        }

        private Fact fact(PrintedNumber n, Place place, Column column, Measure measure, String caption, String section, Optional<Concept> concept, int row) {
            FactRole role = column.role();
            Uom uom = column.uom();
            int scale = column.scale();
            if (n.percent() && role != FactRole.CHANGE_PERCENT && role != FactRole.SHARE) {
                role = role == FactRole.CHANGE_AMOUNT ? FactRole.CHANGE_PERCENT : FactRole.RATIO;
                uom = Uom.PERCENT;
                scale = 0;
            } else if (role == FactRole.AMOUNT || role == FactRole.TRANSLATION || role == FactRole.CHANGE_AMOUNT) {
                if (measure == Measure.PER_SHARE) {
                    role = FactRole.PER_SHARE;
                    uom = uom.isCurrency() ? Uom.perShare(uom.code()) : uom;
                    scale = 0;
                } else if (measure == Measure.SHARES) {
                    uom = Uom.SHARES;
                    scale = unit.sharesExcepted() ? 0 : scale;
                } else if (measure == Measure.COUNT) {
                    uom = n.currency().isEmpty() ? Uom.PURE : uom;
                    scale = n.currency().isEmpty() ? 0 : scale;
                } else if (measure == Measure.RATIO && (n.grouped() || n.value().abs().compareTo(MOST_OF_A_RATIO) > 0)) {
                    scale = Scale.stated(bracketed(caption)).orElse(scale);
                } else if (measure == Measure.RATIO) {
                    role = FactRole.RATIO;
                    scale = 0;
                    uom = caption.contains("%") ? Uom.PERCENT : Uom.PURE;
                }
                if (measure == Measure.AMOUNT) {
                    scale = Scale.stated(bracketed(caption)).or(() -> Scale.stated(bracketed(section))).orElse(scale);
                }
            }
            return new Fact(id(row, column.index()), place.text, n.value().scaleByPowerOfTen(scale), uom, scale, n.decimals(), n.nil(), caption.isEmpty() ? "(no caption)" : caption,
                    concept.map(Concept::code).orElse(""), period(column, concept), kind, role, number, row, column.index(), place.location);
        }

        private Period period(Column column, Optional<Concept> concept) {
            boolean balance = concept.isPresent() && concept.get().nature() == Concept.Nature.INSTANT && kind != StatementKind.CASH_FLOW && kind != StatementKind.EQUITY_CHANGES;
            return balance && column.period() instanceof Duration duration ? new Instant(duration.end()) : column.period();
        }

        /** What a caption has in its last brackets: "(in millions)", but of "tax of $(7) million" the 7 alone, which is no unit of the row. */
        private static String bracketed(String caption) {
            int open = caption.lastIndexOf('(');
            int close = caption.indexOf(')', Math.max(open, 0));
            return open < 0 ? "" : caption.substring(open, close < 0 ? caption.length() : close);
        }
    }

    /** What a row's figures measure. */
    private enum Measure {
        AMOUNT, PER_SHARE, SHARES, COUNT, RATIO;

        boolean isOtherThanMoney() {
            return this == PER_SHARE || this == SHARES || this == COUNT;
        }

        static Measure of(String caption, String section, Optional<Concept> concept, StatementKind kind) {
            if (concept.isPresent()) {
                return switch (concept.get().nature()) {
                    case PER_SHARE -> PER_SHARE;
                    case COUNT -> concept.get().code().contains("SHARES") || concept.get().code().contains("ADS") ? SHARES : COUNT;
                    case RATIO -> RATIO;
                    default -> AMOUNT;
                };
            }
            boolean percent = caption.indexOf('%') >= 0;
            if (percent && (caption.strip().endsWith("%") || RATIO_OF.matcher(caption).matches())) {
                return RATIO;
            }
            if (kind == StatementKind.CASH_FLOW || kind == StatementKind.BALANCE_SHEET || kind == StatementKind.EQUITY_CHANGES) {
                return AMOUNT;
            }
            if (PerShareBlock.counts(caption) || PerShareBlock.counts(section) && BASIC_OR_DILUTED.matcher(caption).matches()) {
                return SHARES;
            }
            if (BASIC_OR_DILUTED.matcher(caption).matches()) {
                return speaksOfShares(section) && !PER_SHARE_OF.matcher(section).matches() ? SHARES : OF_SHARES.matcher(section).matches() ? PER_SHARE : AMOUNT;
            }
            if (TableRecogniser.PER_SHARE.matcher(caption).find()) {
                return PER_SHARE;
            }
            if (speaksOfShares(caption)) {
                return SHARES;
            }
            return !kind.isPrimary() && HEAD_COUNT.matcher(caption).find() ? COUNT : AMOUNT;
        }

        private static final Pattern RATIO_OF = Pattern.compile("(?i).*\\b(?:ratio|margin|rate)\\b.*%.*");
        static final Pattern BASIC_OR_DILUTED = Pattern.compile("(?i)\\W*(?:basic|diluted)(?: and diluted)?\\W*.{0,12}");
        private static final Pattern PER_SHARE_OF = Pattern.compile("(?i).*per.{0,20}share.*");
        private static final Pattern OF_SHARES = Pattern.compile("(?i).*(?:per|shares?).*");

        private static boolean speaksOfShares(String words) {
            return TableRecogniser.SHARES.matcher(words).find();
        }
    }

    /** Where a number is printed: with its sign and brackets where these stand unbroken beside it, else its digits alone. */
    private record Place(String text, Location location) {

        static Place of(Cell cell, PrintedNumber n) {
            String printed = cell.excerpt().printed(n.start(), n.end());
            if (printed.indexOf('<') >= 0) {
                printed = cell.excerpt().printed(n.coreStart(), n.coreEnd());
                if (printed.indexOf('<') < 0) {
                    return new Place(printed, cell.excerpt().location(n.coreStart(), n.coreEnd()));
                }
            }
            return new Place(cell.excerpt().printed(n.start(), n.end()), cell.excerpt().location(n.start(), n.end()));
        }
    }
}
