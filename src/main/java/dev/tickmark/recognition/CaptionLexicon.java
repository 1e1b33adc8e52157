package dev.tickmark.recognition;

import dev.tickmark.statement.Concept;
import dev.tickmark.statement.StatementKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which concept a caption names. Kept as data in {@code lexicon/concepts.tsv}; a caption may mean different concepts in different statements. */
public final class CaptionLexicon {

    private static final CaptionLexicon STANDARD = load("/lexicon/concepts.tsv");
    private final Map<StatementKind, Map<String, Concept>> byCaption = new EnumMap<>(StatementKind.class);
    private final Map<String, Concept> byCode = new LinkedHashMap<>();
    private final Map<String, Concept> anywhere = new HashMap<>();

    private CaptionLexicon() {
    }

    /** The lexicon that comes with the program. */
    public static CaptionLexicon standard() {
        return STANDARD;
    }

    private static CaptionLexicon load(String resource) {
        CaptionLexicon lexicon = new CaptionLexicon();
        try (InputStream in = CaptionLexicon.class.getResourceAsStream(resource);
             BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    lexicon.add(line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the lexicon cannot be read", e);
        }
        return lexicon;
    }

    private void add(String[] field) {
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
        for (String caption : field[7].split(" \\| ")) {
            String key = caption.strip();
            byCaption.computeIfAbsent(kind, k -> new HashMap<>()).putIfAbsent(key, concept);
            anywhere.putIfAbsent(key, concept);
        }
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
            found = lookUp(trimmed(key), statement);
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
        String out = key.replaceFirst("^(?:[a-z0-9]|[ivx]{1,5}) (?=[a-z]{3})", "");
        return out.replaceFirst(" (?:note )?\\d{1,2}(?: \\d{1,2})?$", "").strip();
    }

    /** The concept of a code. */
    public Optional<Concept> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Collection<Concept> concepts() {
        return byCode.values();
    }
}
