package dev.tickmark.recognition;

import dev.tickmark.statement.Concept;
import dev.tickmark.statement.StatementKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which concept a caption names. Kept as data in {@code lexicon/concepts.tsv}; a caption may mean different concepts in different statements. */
public final class CaptionLexicon {

    private static final int FIELDS = 7;
    private static final int CAPTIONS = 8_192;
    private static final CaptionLexicon STANDARD = load("/lexicon/concepts.tsv");
    /** Every word of every caption, once somebody asks. */
    private volatile Set<String> vocabulary;
    private final Map<StatementKind, Map<String, Concept>> byCaption = new EnumMap<>(StatementKind.class);
    private final Map<String, Concept> byCode = new LinkedHashMap<>();
    private final Map<String, Concept> anywhere = new HashMap<>(8 * CAPTIONS);
    private final Map<String, List<Concept>> byElement = new HashMap<>(2_048);

    private CaptionLexicon() {
    }

    /** The lexicon that comes with the program. */
    public static CaptionLexicon standard() {
        return STANDARD;
    }

    private static CaptionLexicon load(String resource) {
        CaptionLexicon lexicon = new CaptionLexicon();
        try (InputStream in = CaptionLexicon.class.getResourceAsStream(resource)) {
            String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int at = lines.indexOf('\n') + 1;
            while (at < lines.length()) {
                int end = lines.indexOf('\n', at);
                end = end < 0 ? lines.length() : end;
                int to = end > at && lines.charAt(end - 1) == '\r' ? end - 1 : end;
                if (to > at) {
                    lexicon.add(lines, at, to);
                }
                at = end + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the lexicon cannot be read", e);
        }
        lexicon.elements("/lexicon/elements.tsv");
        lexicon.captions("/lexicon/captions-ja.tsv");
        return lexicon;
    }

    /** Adds the captions of another language, a line a concept. */
    private void captions(String resource) {
        try (InputStream in = CaptionLexicon.class.getResourceAsStream(resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split("\t")).forEach(field -> {
                Concept concept = byCode(field[0]).orElseThrow(() -> new IllegalArgumentException("captions name no concept: '" + field[0] + "'"));
                for (String key : field[1].split(" \\| ")) {
                    byCaption.get(concept.statement()).putIfAbsent(key, concept);
                    anywhere.putIfAbsent(key, concept);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the lexicon cannot be read", e);
        }
    }

    /** Adds the elements of further taxonomies, a line each: taxonomy, element, concept. */
    private void elements(String resource) {
        try (InputStream in = CaptionLexicon.class.getResourceAsStream(resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split("\t")).forEach(field -> {
                for (String code : field[2].split(" ")) {
                    element(field[0], field[1], byCode(code).orElseThrow(() -> new IllegalArgumentException("element '" + field[1] + "' names no concept: '" + field[2] + "'")));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the lexicon cannot be read", e);
        }
    }

    private void element(String taxonomy, String element, Concept concept) {
        byElement.computeIfAbsent(taxonomy + ":" + element, e -> new ArrayList<>(2)).add(concept);
    }

    /** Adds the concept of a line; what stands behind its last tab are its captions. */
    private void add(String lines, int from, int to) {
        String[] field = new String[FIELDS];
        int at = from;
        for (int i = 0; i < FIELDS; i++) {
            int tab = lines.indexOf('\t', at);
            field[i] = lines.substring(at, tab);
            at = tab + 1;
        }
        StatementKind kind = switch (field[2]) {
            case "BS" -> StatementKind.BALANCE_SHEET;
            case "IS" -> StatementKind.INCOME_STATEMENT;
            case "CF" -> StatementKind.CASH_FLOW;
            case "EQ" -> StatementKind.EQUITY_CHANGES;
            case "KPI" -> StatementKind.OTHER;
            default -> throw new IllegalArgumentException("concept '" + field[0] + "' names no statement: '" + field[2] + "'");
        };
        Concept concept = new Concept(field[0], field[1], kind, Concept.Nature.valueOf(field[3]), field[4].equals("-") ? -1 : 1, words(field[5]), words(field[6]));
        byCode.put(concept.code(), concept);
        concept.usGaap().forEach(element -> element("us-gaap", element, concept));
        concept.ifrs().forEach(element -> element("ifrs-full", element, concept));
        Map<String, Concept> own = byCaption.computeIfAbsent(kind, k -> new HashMap<>(CAPTIONS));
        while (at < to) {
            int bar = lines.indexOf(" | ", at);
            int end = bar < 0 || bar > to ? to : bar;
            String key = lines.substring(at, end);
            own.putIfAbsent(key, concept);
            anywhere.putIfAbsent(key, concept);
            at = end + 3;
        }
    }

    /** Whether a word, in lower case, stands in any caption. */
    boolean knows(String word) {
        Set<String> known = vocabulary;
        if (known == null) {
            known = new HashSet<>(CAPTIONS);
            for (String key : anywhere.keySet()) {
                known.addAll(words(key));
            }
            vocabulary = known;
        }
        return known.contains(word);
    }

    private static List<String> words(String field) {
        List<String> words = new ArrayList<>();
        for (String word : field.split(" ")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }

    /** The concept that a normalised caption names in a statement; in another kind of table, the concept of whichever statement has it. */
    public Optional<Concept> find(String key, StatementKind statement) {
        Concept found = lookUp(key, statement);
        if (found == null) {
            String shorter = trimmed(key);
            found = shorter.equals(key) ? null : lookUp(shorter, statement);
        }
        return Optional.ofNullable(found);
    }

    private Concept lookUp(String key, StatementKind statement) {
        Map<String, Concept> own = byCaption.get(statement == StatementKind.COMPREHENSIVE_INCOME ? StatementKind.INCOME_STATEMENT : statement);
        Concept found = own == null ? null : own.get(key);
        if (found == null && statement != StatementKind.BALANCE_SHEET && statement != StatementKind.CASH_FLOW && statement != StatementKind.INCOME_STATEMENT) {
            found = anywhere.get(key);
        }
        return found;
    }

    /** Without a leading item mark ("a ", "iii ", "1 ") and without a trailing note mark or "net". */
    private static String trimmed(String key) {
        int from = itemMark(key);
        int to = beforeNumber(key, key.length());
        if (to > from) {
            int two = beforeNumber(key, to);
            to = two > from ? two : to;
            to = key.startsWith(" note", to - 5) && to - 5 >= from ? to - 5 : to;
        } else {
            to = key.length();
        }
        return key.substring(from, to).strip();
    }

    /** Past a letter, a digit or a small Roman number that a word of three letters or more follows; 0 where there is none. */
    private static int itemMark(String key) {
        int space = key.indexOf(' ');
        if (space < 1 || space > 5 || space + 3 >= key.length()) {
            return 0;
        }
        for (int i = 0; i < space; i++) {
            char c = key.charAt(i);
            boolean single = space == 1 && (c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
            if (!single && c != 'i' && c != 'v' && c != 'x') {
                return 0;
            }
        }
        for (int i = space + 1; i < space + 4; i++) {
            if (key.charAt(i) < 'a' || key.charAt(i) > 'z') {
                return 0;
            }
        }
        return space + 1;
    }

    /** Where the space before a number of one or two digits stands that ends at {@code to}; -1 where none does. */
    private static int beforeNumber(String key, int to) {
        int at = to;
        while (at > 0 && to - at < 2 && key.charAt(at - 1) >= '0' && key.charAt(at - 1) <= '9') {
            at--;
        }
        return at < to && at > 0 && key.charAt(at - 1) == ' ' ? at - 1 : -1;
    }

    /** The concepts that an element of a family of taxonomies may stand for, one a statement, most usual first. */
    List<Concept> byElement(String taxonomy, String element) {
        return byElement.getOrDefault(taxonomy + ":" + element, List.of());
    }

    /** The concept of a code. */
    public Optional<Concept> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Collection<Concept> concepts() {
        return byCode.values();
    }
}
