package dev.tickmark.recognition;

import dev.tickmark.amount.PrintedNumber;
import dev.tickmark.amount.Scale;
import dev.tickmark.amount.Uom;
import dev.tickmark.reading.Cell;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Turns the body rows of a section into rows of facts. */
final class TableRows {

    private static final BigDecimal MOST_OF_A_RATIO = BigDecimal.valueOf(1_000);

    private final CaptionLexicon lexicon;
    private final List<Unread> unread;
    private final List<Unread> echoes;
    private final GridSections.Section section;
    private final Map<Integer, Column> columns = new LinkedHashMap<>();
    private final List<Column> columnList;
    private final StatementKind kind;
    private final int number;
    private final String currency;
    private final TagGrid tagged;
    private final UnitLine unit;
    private final Map<Integer, ColumnProfile> profiles;
    private final Optional<PerShareColumns> perShare;
    private final PerShareWalk walk;
    private boolean damaged;
    private int costLines;

    /** {@code echoes} are the unread places in which lost rows are looked for; what is read of them, and what cannot be read of the rows, changes {@code unread}. */
    TableRows(CaptionLexicon lexicon, List<Unread> unread, List<Unread> echoes, GridSections.Section section, List<Column> columns, StatementKind kind, int number, String currency, TagGrid tagged, UnitLine unit, Map<Integer, ColumnProfile> profiles) {
        this.lexicon = lexicon;
        this.unread = unread;
        this.echoes = echoes;
        this.tagged = tagged;
        this.section = section;
        this.columnList = columns;
        this.kind = kind;
        this.number = number;
        this.currency = currency;
        this.unit = unit;
        this.profiles = profiles;
        this.perShare = PerShareColumns.in(columns);
        this.walk = PerShareWalk.in(section.body());
        columns.forEach(c -> this.columns.put(c.index(), c));
    }

    Optional<Table> table(String name, int scale, Location location) {
        List<Row> rows = new ArrayList<>();
        String heading = "";
        String headingCaption = "";
        for (int i = 0; i < section.body().size(); i++) {
            GridSections.Body body = section.body().get(i);
            String caption = TableRecogniser.tidy(body.caption());
            String key = Captions.key(caption);
            boolean bareBelow = i + 1 < section.body().size() && section.body().get(i + 1).caption().isBlank();
            Optional<Concept> named = named(body, key, headingCaption).or(() -> bareBelow ? JoinedCaptions.first(caption, k -> lexicon.find(k, kind)) : Optional.empty());
            List<Fact> facts = facts(body, caption, headingCaption, key, named, rows.size());
            String concept = named.map(Concept::code).orElse("");
            if (facts.isEmpty() && body.figures().isEmpty() && !key.isEmpty()) {
                boolean ofPerShare = RowMeasure.BASIC_OR_DILUTED.matcher(caption).matches() && PerShareBlock.isHeading(headingCaption);
                heading = ofPerShare ? heading + " " + key : key;
                headingCaption = ofPerShare ? headingCaption + " " + caption : caption;
                concept = "";
            }
            costLines = key.startsWith("cost of ") || key.startsWith("costs of ") ? costLines + 1 : facts.isEmpty() ? costLines : 0;
            rows.add(new Row(rows.size(), caption, key, concept, facts.isEmpty() ? "" : heading, body.row().indent(), body.row().ruledAbove(), facts, body.row().location()));
        }
        boolean any = rows.stream().anyMatch(r -> !r.facts().isEmpty());
        return any ? Optional.of(new Table(number, kind, name, currency, scale, columnList, withEchoes(rows), damaged, location)) : Optional.empty();
    }

    /** The rows with those that the grid lost and echoes kept; what is read of an echo is no longer unread. */
    private List<Row> withEchoes(List<Row> rows) {
        List<Unread> within = TableRecogniser.firstLocation(section) instanceof TextSpan first && rows.get(rows.size() - 1).location() instanceof TextSpan last ? EchoRows.within(first, last, echoes) : List.of();
        if (within.isEmpty()) {
            return rows;
        }
        Predicate<String> otherwise = caption -> RowMeasure.of(caption, "", lexicon.find(Captions.key(caption), kind), kind).isOtherThanMoney();
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
        RowMeasure measure = RowMeasure.of(echo.caption(), headingCaption, concept, kind);
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

    private List<Fact> facts(GridSections.Body body, String caption, String section, String key, Optional<Concept> named, int row) {
        List<Fact> facts = new ArrayList<>();
        boolean block = walk.holds(body) || PerShareBlock.holds(section, body, kind);
        for (CellReading cell : body.figures()) {
            Optional<Concept> concept = perShare.isPresent() ? perShare.get().concept(cell.cell().column(), key, k -> lexicon.find(k, kind)) : named;
            RowMeasure measure = perShare.map(split -> split.holds(cell.cell().column()) ? RowMeasure.PER_SHARE : RowMeasure.AMOUNT).orElseGet(() -> block ? RowMeasure.PER_SHARE : RowMeasure.of(caption, section, named, kind));
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
        ColumnProfile profile = profiles.get(column.index());
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

    /** "Basic" and "Diluted" are what their heading says: results per share, or counts of shares. "Total costs" directly below what each line of business costs is the cost of revenue. */
    private Optional<Concept> concept(GridSections.Body body, String key, String section) {
        if (costLines >= 2 && kind == StatementKind.INCOME_STATEMENT && (key.equals("total costs") || key.equals("total cost"))) {
            return lexicon.byCode("COST_OF_REVENUE");
        }
        if (walk.holds(body)) {
            return Optional.empty();
        }
        if (PerShareBlock.holds(section, body, kind)) {
            return PerShareBlock.concept(key, section).flatMap(lexicon::byCode);
        }
        boolean basic = key.equals("basic") || key.equals("basic and diluted");
        if (basic || key.equals("diluted")) {
            boolean perShare = !PerShareBlock.counts(section) && (RowMeasure.PER_SHARE_WORDS.matcher(section).find() || !RowMeasure.SHARE_WORDS.matcher(section).find());
            return lexicon.byCode(perShare ? basic ? "EPS_BASIC" : "EPS_DILUTED" : basic ? "SHARES_BASIC" : "SHARES_DILUTED");
        }
        return lexicon.find(key, kind);
    }

    private Fact fact(CellReading cell, Column column, RowMeasure measure, String caption, String section, Optional<Concept> concept, int row) {
        return fact(cell.number().get(), Place.of(cell.cell(), cell.number().get()), column, measure, caption, section, concept, row);
    }

    private Fact fact(PrintedNumber n, Place place, Column column, RowMeasure measure, String caption, String section, Optional<Concept> concept, int row) {
        FactRole role = column.role();
        Uom uom = column.uom();
        int scale = column.scale();
        if (n.percent() && role != FactRole.CHANGE_PERCENT && role != FactRole.SHARE) {
            role = role == FactRole.CHANGE_AMOUNT ? FactRole.CHANGE_PERCENT : FactRole.RATIO;
            uom = Uom.PERCENT;
            scale = 0;
        } else if (role == FactRole.AMOUNT || role == FactRole.TRANSLATION || role == FactRole.CHANGE_AMOUNT) {
            if (measure == RowMeasure.PER_SHARE) {
                role = FactRole.PER_SHARE;
                uom = uom.isCurrency() ? Uom.perShare(uom.code()) : uom;
                scale = 0;
            } else if (measure == RowMeasure.SHARES) {
                uom = Uom.SHARES;
                scale = unit.sharesExcepted() ? 0 : scale;
            } else if (measure == RowMeasure.COUNT) {
                uom = n.currency().isEmpty() ? Uom.PURE : uom;
                scale = n.currency().isEmpty() ? 0 : scale;
            } else if (measure == RowMeasure.RATIO && (n.grouped() || n.value().abs().compareTo(MOST_OF_A_RATIO) > 0)) {
                scale = Scale.stated(bracketed(caption)).orElse(scale);
            } else if (measure == RowMeasure.RATIO) {
                role = FactRole.RATIO;
                scale = 0;
                uom = caption.contains("%") ? Uom.PERCENT : Uom.PURE;
            }
            if (measure == RowMeasure.AMOUNT) {
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

    /** Where a number is printed: with its sign and brackets where these stand unbroken beside it, else its digits alone. */
    private record Place(String text, Location location) {

        static Place of(Cell cell, PrintedNumber n) {
            boolean core = cell.excerpt().isParted(n.start(), n.end()) && !cell.excerpt().isParted(n.coreStart(), n.coreEnd());
            int from = core ? n.coreStart() : n.start();
            int to = core ? n.coreEnd() : n.end();
            return new Place(cell.excerpt().printed(from, to), cell.excerpt().location(from, to));
        }
    }
}
