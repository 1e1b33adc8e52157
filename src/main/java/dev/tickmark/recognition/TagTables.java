package dev.tickmark.recognition;

import dev.tickmark.amount.Uom;
import dev.tickmark.reading.TagContext;
import dev.tickmark.reading.TagOutline;
import dev.tickmark.reading.TaggedFigure;
import dev.tickmark.reading.Tagging;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Concept;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lays tags out as tables where no page does: the statements as the taxonomy lays them out, or in the order in which statements are written, with a column a period; parts of the whole in tables of their own.
 */
final class TagTables {

    private static final Comparator<Period> LATEST_FIRST = Comparator.comparing(Period::end).reversed().thenComparing(Period::months, Comparator.reverseOrder());
    private static final Set<String> CASH = Set.of("CASH", "CASH_AND_RESTRICTED", "CASH_AT_END", "CASH_AT_BEGINNING");

    private final Tagging tagging;
    private final Taxonomies taxonomies;
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<TaggedFigure, Fact> facts = new IdentityHashMap<>();
    private final Map<TaggedFigure, Fact> printed = new IdentityHashMap<>();
    private final List<Table> made = new ArrayList<>();
    private int next;

    TagTables(Tagging tagging, Taxonomies taxonomies) {
        this.tagging = tagging;
        this.taxonomies = taxonomies;
        for (Concept concept : CaptionLexicon.standard().concepts()) {
            order.put(concept.code(), order.size());
        }
    }

    /** The fact that was made of a tag. */
    Optional<Fact> fact(TaggedFigure figure) {
        return Optional.ofNullable(facts.get(figure));
    }

    /** Tables of the tags: the statements that no table of a tagged page is; and, where the pages show less than half of the tags in tables, everything else. */
    List<Table> beside(List<Table> shown, TagPlaces places) {
        Set<StatementKind> known = new HashSet<>();
        for (Table table : shown) {
            known.add(table.kind());
            table.rows().forEach(row -> row.facts().forEach(fact -> places.at(fact.location()).ifPresent(figure -> printed.putIfAbsent(figure, fact))));
        }
        boolean onPages = !printed.isEmpty();
        List<TaggedFigure> distinct = new ArrayList<>();
        Map<String, TaggedFigure> seen = new HashMap<>();
        for (TaggedFigure figure : tagging.figures()) {
            String fact = figure.name() + " " + TagPlaces.period(figure) + " " + figure.unit() + " " + figure.context().dimensions() + " " + figure.context().entity() + " " + figure.value().stripTrailingZeros();
            if (seen.putIfAbsent(fact, figure) == null) {
                distinct.add(figure);
            }
        }
        if (distinct.isEmpty()) {
            return List.of();
        }
        next = shown.size();
        Map<Map<String, String>, List<TaggedFigure>> parts = new LinkedHashMap<>();
        distinct.forEach(figure -> parts.computeIfAbsent(figure.context().dimensions(), d -> new ArrayList<>()).add(figure));
        Map<String, String> whole = parts.containsKey(Map.of()) && parts.get(Map.of()).size() * 5 >= distinct.size() ? Map.of()
                : parts.entrySet().stream().max(Comparator.comparingInt(e -> e.getValue().size())).orElseThrow().getKey();
        List<TaggedFigure> main = parts.remove(whole);
        if (tagging.outlines().isEmpty() || onPages) {
            statements(main, onPages ? known : Set.of());
        } else {
            outlined(main);
        }
        if (printed.size() * 2 < tagging.figures().size()) {
            main.removeIf(figure -> facts.containsKey(figure) || printed.containsKey(figure));
            rest(main);
            Map<String, List<TaggedFigure>> axes = new LinkedHashMap<>();
            parts.forEach((dimensions, list) -> axes.computeIfAbsent(String.join(" ", dimensions.keySet()), a -> new ArrayList<>()).addAll(list));
            axes.forEach((axis, list) -> {
                list.removeIf(printed::containsKey);
                rest(list);
            });
        }
        return made;
    }

    /** The statements as the taxonomy lays them out; what it lays out a second time elsewhere than in a statement is left out there. */
    private void outlined(List<TaggedFigure> figures) {
        Map<String, List<TaggedFigure>> byName = new HashMap<>();
        figures.forEach(figure -> byName.computeIfAbsent(figure.name(), n -> new ArrayList<>()).add(figure));
        for (TagOutline outline : tagging.outlines()) {
            Map<String, List<TaggedFigure>> rows = new LinkedHashMap<>();
            outline.lines().forEach(line -> {
                List<TaggedFigure> found = byName.get(line.name());
                if (found != null) {
                    rows.put(line.name(), found);
                }
            });
            StatementKind kind = kind(outline.title(), rows.keySet());
            if (!kind.isPrimary()) {
                rows.values().removeIf(list -> facts.keySet().containsAll(list));
            }
            if (rows.size() >= 2) {
                table(outline.title(), kind, rows);
            }
        }
    }

    private StatementKind kind(String title, Set<String> names) {
        return StatementTitles.settle(StatementTitles.byTitle(List.of(title)), codes(names, StatementKind.BALANCE_SHEET), codes(names, StatementKind.CASH_FLOW), codes(names, StatementKind.INCOME_STATEMENT), names.size());
    }

    private Set<String> codes(Set<String> names, StatementKind kind) {
        Set<String> codes = new HashSet<>();
        names.forEach(name -> taxonomies.concept(name, kind).ifPresent(c -> codes.add(c.code())));
        return codes;
    }

    /** Statements out of tags without a layout, in the order of the lexicon. */
    private void statements(List<TaggedFigure> figures, Set<StatementKind> known) {
        Map<StatementKind, Map<String, List<TaggedFigure>>> kinds = new TreeMap<>();
        for (TaggedFigure figure : figures) {
            for (StatementKind kind : kinds(figure)) {
                kinds.computeIfAbsent(kind, k -> new LinkedHashMap<>()).computeIfAbsent(figure.name(), n -> new ArrayList<>()).add(figure);
            }
        }
        Map<String, List<TaggedFigure>> cash = kinds.get(StatementKind.CASH_FLOW);
        if (cash != null && codes(cash.keySet(), StatementKind.CASH_FLOW).stream().noneMatch(c -> c.equals("CFO") || c.equals("NET_CHANGE_IN_CASH"))) {
            kinds.remove(StatementKind.CASH_FLOW);
        }
        kinds.keySet().removeAll(known);
        kinds.values().removeIf(rows -> rows.size() < 3);
        kinds.forEach((kind, rows) -> {
            Map<String, List<TaggedFigure>> ordered = new LinkedHashMap<>();
            rows.keySet().stream().sorted(Comparator.comparingInt(name -> order.getOrDefault(taxonomies.concept(name, kind).map(Concept::code).orElse(""), Integer.MAX_VALUE)))
                    .forEach(name -> ordered.put(name, rows.get(name)));
            table(kind.words(), kind, ordered);
        });
    }

    /** A flow of the income statement may head the cash flow statement too, and cash ends it. */
    private List<StatementKind> kinds(TaggedFigure figure) {
        Set<StatementKind> kinds = new LinkedHashSet<>();
        boolean balance = figure.context().start().isEmpty();
        for (Concept concept : taxonomies.concepts(figure.name())) {
            boolean instant = concept.nature() == Concept.Nature.INSTANT;
            StatementKind kind = concept.statement();
            if (kind == StatementKind.EQUITY_CHANGES || kind == StatementKind.OTHER || instant != balance && concept.nature() != Concept.Nature.COUNT && concept.nature() != Concept.Nature.PER_SHARE) {
                continue;
            }
            kinds.add(kind);
        }
        return List.copyOf(kinds);
    }

    /** What no statement takes: balances apart from flows. */
    private void rest(List<TaggedFigure> figures) {
        Map<Boolean, Map<String, List<TaggedFigure>>> rows = new TreeMap<>();
        for (TaggedFigure figure : figures) {
            String members = String.join(", ", figure.context().dimensions().values());
            rows.computeIfAbsent(figure.context().start().isEmpty(), b -> new LinkedHashMap<>()).computeIfAbsent(figure.name() + (members.isEmpty() ? "" : " [" + members + "]"), n -> new ArrayList<>()).add(figure);
        }
        rows.forEach((balances, list) -> table(balances ? "balances" : "flows", StatementKind.OTHER, list));
    }

    private void table(String title, StatementKind kind, Map<String, List<TaggedFigure>> rows) {
        List<TaggedFigure> all = rows.values().stream().flatMap(List::stream).toList();
        List<Period> periods = periods(all, kind);
        if (periods.isEmpty()) {
            return;
        }
        String currency = TagPlaces.currency(all).orElse("");
        Uom money = currency.isEmpty() ? Uom.PURE : new Uom(currency);
        Map<String, String> part = all.get(0).context().dimensions();
        boolean whole = kind.isPrimary();
        List<Column> columns = new ArrayList<>();
        for (Period period : periods) {
            columns.add(new Column(columns.size() + 1, period.words(), FactRole.AMOUNT, period, money, 0, whole || part.isEmpty() ? "" : String.join(" ", part.values())));
        }
        int number = next;
        List<Row> laid = new ArrayList<>();
        PeriodColumns places = new PeriodColumns(columns);
        rows.forEach((key, figures) -> row(key, figures, places, columns, kind, number, laid));
        if (!laid.isEmpty()) {
            made.add(new Table(number, kind, title, currency, 0, columns, laid, false, laid.get(0).location()));
            next++;
        }
    }

    private static List<Period> periods(List<TaggedFigure> figures, StatementKind kind) {
        Map<Period, Integer> counts = new HashMap<>();
        figures.forEach(figure -> counts.merge(TagPlaces.period(figure), 1, Integer::sum));
        boolean flows = kind == StatementKind.CASH_FLOW || kind == StatementKind.INCOME_STATEMENT || kind == StatementKind.COMPREHENSIVE_INCOME;
        if (flows && counts.keySet().stream().anyMatch(p -> !p.isInstant())) {
            counts.keySet().removeIf(Period::isInstant);
        }
        return counts.keySet().stream().sorted(LATEST_FIRST).toList();
    }

    private void row(String key, List<TaggedFigure> figures, PeriodColumns places, List<Column> columns, StatementKind kind, int number, List<Row> laid) {
        Map<Integer, TaggedFigure> closing = new TreeMap<>();
        Map<Integer, TaggedFigure> opening = new TreeMap<>();
        for (TaggedFigure figure : figures) {
            Period period = TagPlaces.period(figure);
            places.of(period).forEach(column -> closing.putIfAbsent(column, figure));
            places.after(period).forEach(column -> opening.putIfAbsent(column, figure));
        }
        String name = figures.get(0).name();
        Optional<Concept> concept = taxonomies.concept(name, kind);
        boolean cash = kind == StatementKind.CASH_FLOW && concept.isPresent() && CASH.contains(concept.get().code());
        if (cash && !opening.isEmpty()) {
            row(name, key, opening, "CASH_AT_BEGINNING", columns, kind, number, laid);
        }
        if (!closing.isEmpty()) {
            row(name, key, closing, cash ? "CASH_AT_END" : concept.map(Concept::code).orElse(""), columns, kind, number, laid);
        }
    }

    private void row(String name, String key, Map<Integer, TaggedFigure> cells, String concept, List<Column> columns, StatementKind kind, int number, List<Row> laid) {
        String caption = label(name) + key.substring(Math.min(key.length(), name.length()));
        List<Fact> line = new ArrayList<>();
        cells.forEach((column, figure) -> {
            Fact page = printed.get(figure);
            Period period = columns.get(column - 1).period();
            if (page != null && page.value().abs().compareTo(figure.value().abs()) == 0) {
                line.add(new Fact(page.id(), page.text(), page.value(), page.uom(), page.scale(), page.decimals(), page.nil(), page.caption(), concept, period, kind, page.role(), number, laid.size(), column, page.location()));
            } else {
                Fact fact = make(figure, "t" + number + "r" + laid.size() + "c" + column, caption, concept, period, kind, number, laid.size(), column);
                if (page == null) {
                    facts.putIfAbsent(figure, fact);
                }
                line.add(fact);
            }
        });
        laid.add(new Row(laid.size(), caption, Captions.key(caption), concept, "", 0, false, line, line.get(0).location()));
    }

    /** A figure that stands in no table. */
    Fact loose(TaggedFigure figure, int number) {
        return make(figure, "x" + number, label(figure.name()), taxonomies.concept(figure.name(), StatementKind.OTHER).map(Concept::code).orElse(""), TagPlaces.period(figure), StatementKind.OTHER, -1, 0, 0);
    }

    private static Fact make(TaggedFigure figure, String id, String caption, String concept, Period period, StatementKind kind, int table, int row, int column) {
        Uom uom = TagPlaces.uom(figure);
        FactRole role = uom.equals(Uom.PURE) ? FactRole.RATIO : uom.isCurrency() || uom.equals(Uom.SHARES) ? FactRole.AMOUNT : FactRole.PER_SHARE;
        int decimals = figure.decimals().isPresent() && !figure.nil() ? figure.decimals().get() + figure.scale() : Math.max(0, figure.printed().scale());
        return new Fact(id, figure.text(), figure.value(), uom, figure.scale(), decimals, figure.nil(), caption, concept, period, kind, role, table, row, column, figure.location());
    }

    /** The label that comes with the tag; else its name in words: "CashAndDueFromBanks" is "Cash and due from banks". */
    private String label(String name) {
        String given = tagging.labels().get(name);
        if (given != null) {
            return given;
        }
        String local = name.substring(name.indexOf(':') + 1);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < local.length(); i++) {
            char c = local.charAt(i);
            boolean begins = i > 0 && Character.isUpperCase(c) && (Character.isLowerCase(local.charAt(i - 1)) || i + 1 < local.length() && Character.isLowerCase(local.charAt(i + 1)));
            words.append(begins ? " " : "").append(begins && i + 1 < local.length() && Character.isLowerCase(local.charAt(i + 1)) ? Character.toLowerCase(c) : c);
        }
        return words.toString();
    }

    /** Of which part of the whole a tag is, in one line. */
    static String part(TagContext context) {
        StringBuilder out = new StringBuilder();
        context.dimensions().forEach((axis, member) -> out.append(out.isEmpty() ? "" : "; ").append(axis).append('=').append(member));
        return out.toString();
    }
}
