package dev.tickmark.reading.json;

import dev.tickmark.reading.TagContext;
import dev.tickmark.reading.TaggedFigure;
import dev.tickmark.reading.TaggedText;
import dev.tickmark.reading.Tagging;
import dev.tickmark.reading.sheet.SeparatedValues;
import dev.tickmark.source.Unread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The facts of an xBRL-CSV report: its metadata says which columns of which tables hold facts and what these are about; "$name" takes a value from the row's column of that name or from a parameter.
 * The tables stand in {@code text} at the stretches given by their addresses.
 */
final class OimTables {

    private static final Set<String> CORE = Set.of("concept", "entity", "period", "unit", "language", "noteId");
    private static final int MOST_ROWS = 1_000_000;
    private static final int LONGEST_TEXT = 300;

    private final Json root;
    private final String text;
    private final Map<String, int[]> stretches;
    private final FactMaker maker;
    private final List<Unread> unread;
    private final List<TaggedFigure> figures = new ArrayList<>();
    private final List<TaggedText> texts = new ArrayList<>();
    private final Map<String, String> parameters = new HashMap<>();

    /** A row on its way: its cells by the names of their columns, and its number from 1. */
    private record Row(Map<String, Json> cells, int number, Map<String, String> parameters) {

        /** What a stated value means in this row: "$name" a cell or parameter, "$$" a dollar sign. */
        String resolved(String stated) {
            if (!stated.startsWith("$") || stated.startsWith("$$")) {
                return stated.startsWith("$$") ? stated.substring(1) : stated;
            }
            int at = stated.indexOf('@');
            String name = stated.substring(1, at < 0 ? stated.length() : at);
            String value = name.equals("rowNumber") ? Integer.toString(number) : cells.containsKey(name) ? cells.get(name).text() : parameters.getOrDefault(name, "");
            return value.isEmpty() || value.startsWith("#") || at < 0 ? value : value + stated.substring(at);
        }
    }

    private OimTables(Json root, String text, Map<String, int[]> stretches, FactMaker maker, List<Unread> unread) {
        this.root = root;
        this.text = text;
        this.stretches = stretches;
        this.maker = maker;
        this.unread = unread;
    }

    static Tagging of(Json root, String text, Map<String, int[]> stretches, FactMaker maker, List<Unread> unread) {
        OimTables tables = new OimTables(root, text, stretches, maker, unread);
        tables.read();
        Map<String, String> namespaces = new HashMap<>();
        root.get("documentInfo").get("namespaces").members().forEach((prefix, named) -> namespaces.put(prefix, named.text()));
        return new Tagging(tables.figures, tables.texts, List.of(), List.of(), Map.of(), namespaces);
    }

    private void read() {
        root.get("parameters").members().forEach((name, value) -> parameters.put(name, value.text()));
        stretch(root.text("parameterURL")).ifPresent(place -> records(place).forEach(row -> parameters.putIfAbsent(told(row, "name"), told(row, "value"))));
        root.get("tables").members().forEach((name, table) -> {
            Optional<int[]> place = stretch(table.text("url"));
            if (place.isPresent()) {
                Map<String, String> own = new HashMap<>(parameters);
                table.get("parameters").members().forEach((parameter, value) -> own.put(parameter, value.text()));
                Json template = root.get("tableTemplates").get(table.has("template") ? table.text("template") : name);
                CsvAspects level = CsvAspects.of(root).under(CsvAspects.of(template));
                records(place.get()).forEach(row -> row(new Row(row.cells(), row.number(), own), template, level));
            } else if (!table.text("optional").equals("true")) {
                unread.add(new Unread(table.text("url"), "the table that the metadata names is not among the documents handed in", maker.place(table.get("url"))));
            }
        });
    }

    private static String told(Row row, String column) {
        Json cell = row.cells().get(column);
        return cell == null ? "" : cell.text();
    }

    private Optional<int[]> stretch(String address) {
        return Optional.ofNullable(stretches.get(address));
    }

    private List<Row> records(int[] place) {
        String table = text.substring(place[0], place[1]);
        List<List<SeparatedValues.Field>> records = new SeparatedValues(table, ',').records(MOST_ROWS);
        List<Row> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (List<SeparatedValues.Field> record : records) {
            if (names.isEmpty()) {
                record.forEach(field -> names.add(table.substring(field.start(), field.end())));
                continue;
            }
            Map<String, Json> cells = new LinkedHashMap<>();
            for (int i = 0; i < record.size() && i < names.size(); i++) {
                SeparatedValues.Field field = record.get(i);
                cells.put(names.get(i), new Json(Map.of(), List.of(), table.substring(field.start(), field.end()).replace("\"\"", "\""), place[0] + field.start(), place[0] + field.end()));
            }
            if (!cells.isEmpty()) {
                rows.add(new Row(cells, rows.size() + 1, Map.of()));
            }
        }
        return rows;
    }

    private void row(Row row, Json template, CsvAspects level) {
        template.get("columns").members().forEach((name, column) -> {
            Json cell = row.cells().get(name);
            boolean holdsFacts = column.has("dimensions") || column.has("propertiesFrom");
            if (cell == null || !holdsFacts || cell.text().isEmpty() || cell.text().equals("#none") || cell.text().equals("#empty")) {
                return;
            }
            CsvAspects aspects = level;
            for (Json from : column.get("propertiesFrom").items()) {
                Json key = row.cells().get(from.text());
                aspects = key == null ? aspects : aspects.under(CsvAspects.of(template.get("columns").get(from.text()).get("propertyGroups").get(key.text())));
            }
            fact(row, cell, aspects.under(CsvAspects.of(column)));
        });
    }

    private void fact(Row row, Json cell, CsvAspects aspects) {
        Map<String, String> dimensions = new HashMap<>();
        aspects.dimensions().forEach((name, stated) -> {
            String value = row.resolved(stated);
            if (!value.isEmpty() && !value.equals("#none")) {
                dimensions.put(name, value);
            }
        });
        String concept = dimensions.getOrDefault("concept", "");
        String decimals = row.resolved(aspects.decimals());
        boolean nil = cell.text().equals("#nil");
        if (!dimensions.containsKey("unit") && decimals.isEmpty()) {
            if (!concept.isEmpty() && !nil && cell.text().length() <= LONGEST_TEXT) {
                texts.add(new TaggedText(concept, cell.text(), maker.place(cell)));
            }
            return;
        }
        CsvPeriod period = CsvPeriod.of(dimensions.getOrDefault("period", ""));
        Map<String, String> parts = new HashMap<>(dimensions);
        parts.keySet().removeAll(CORE);
        Optional<TagContext> context = concept.isEmpty() ? Optional.empty() : FactMaker.context(dimensions.getOrDefault("entity", ""), period.start(), period.end(), parts);
        Json value = nil ? new Json(Map.of(), List.of(), "", cell.start(), cell.start()) : cell;
        maker.figure(concept.isEmpty() ? "a cell without a concept" : concept, value, context, FactMaker.unit(dimensions.getOrDefault("unit", "")), FactMaker.decimals(decimals)).ifPresent(figures::add);
    }
}
