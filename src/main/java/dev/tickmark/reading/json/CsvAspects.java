package dev.tickmark.reading.json;

import java.util.HashMap;
import java.util.Map;

/** What the cells of an xBRL-CSV table are about, as the metadata states it on one level: dimensions by name and decimals; what a nearer level states wins. */
record CsvAspects(Map<String, String> dimensions, String decimals) {

    static final CsvAspects NONE = new CsvAspects(Map.of(), "");

    CsvAspects {
        dimensions = Map.copyOf(dimensions);
    }

    /** What an object of the metadata states, its explicit null of a dimension as "#none". */
    static CsvAspects of(Json stated) {
        Map<String, String> dimensions = new HashMap<>();
        stated.get("dimensions").members().forEach((name, value) -> dimensions.put(name, value.text().isEmpty() ? "#none" : value.text()));
        return new CsvAspects(dimensions, stated.text("decimals"));
    }

    /** These with those of a nearer level over them. */
    CsvAspects under(CsvAspects nearer) {
        Map<String, String> all = new HashMap<>(dimensions);
        all.putAll(nearer.dimensions);
        return new CsvAspects(all, nearer.decimals.isEmpty() ? decimals : nearer.decimals);
    }
}
