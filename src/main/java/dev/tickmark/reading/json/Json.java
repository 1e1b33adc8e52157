package dev.tickmark.reading.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.tickmark.reading.UnreadableException;
import dev.tickmark.reading.UnreadableException.Cause;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A JSON value with its place: an object's members, an array's items, or a text (of a number: its digits; of null: empty). {@code start} and {@code end} are offsets of what is printed, quotes apart. */
record Json(Map<String, Json> members, List<Json> items, String text, int start, int end) {

    private static final Json ABSENT = new Json(Map.of(), List.of(), "", 0, 0);
    private static final int DEEPEST = 100;
    private static final JsonFactory FACTORY = new JsonFactory();

    static Json parse(String document) {
        int from = document.indexOf('{');
        int before = Math.max(from, 0);
        try (JsonParser parser = FACTORY.createParser(document.substring(before))) {
            parser.nextToken();
            return value(parser, document, before, 0);
        } catch (IOException e) {
            JsonLocation at = e instanceof com.fasterxml.jackson.core.JsonProcessingException wrong ? wrong.getLocation() : null;
            throw new UnreadableException(Cause.DAMAGED, at == null ? "The JSON is damaged." : String.format(Locale.ROOT, "Reading stopped at line %d, column %d: the JSON is not well-formed there.", at.getLineNr(), at.getColumnNr()));
        }
    }

    private static Json value(JsonParser parser, String document, int before, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new UnreadableException(Cause.DAMAGED, "The JSON is nested more than " + DEEPEST + " deep.");
        }
        int start = before + (int) parser.currentTokenLocation().getCharOffset();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Json> members = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                members.put(name, value(parser, document, before, depth + 1));
            }
            return new Json(members, List.of(), "", start, start + 1);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Json> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser, document, before, depth + 1));
            }
            return new Json(Map.of(), items, "", start, start + 1);
        }
        if (token == null) {
            return ABSENT;
        }
        String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
        boolean quoted = token == JsonToken.VALUE_STRING;
        int from = quoted ? start + 1 : start;
        int to = from + text.length();
        boolean plain = to <= document.length() && document.startsWith(text, from);
        return new Json(Map.of(), List.of(), text, from, plain ? to : from);
    }

    Json get(String name) {
        return members.getOrDefault(name, ABSENT);
    }

    String text(String name) {
        return get(name).text();
    }

    boolean has(String name) {
        return members.containsKey(name);
    }
}
