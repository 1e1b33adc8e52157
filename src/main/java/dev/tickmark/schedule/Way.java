package dev.tickmark.schedule;

import dev.tickmark.statement.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One way to state an identity: what is reported and the terms that make it. */
record Way(Fact reported, List<Term> terms) {

    /** A way: the reported fact, then concepts of the face with a leading "-" for those that enter negatively and a leading "?" for those that may be absent. Null where one is missing. */
    static Way of(StatementFace face, String reported, String... concepts) {
        Fact result = face.get(reported);
        if (result == null) {
            return null;
        }
        List<Term> terms = new ArrayList<>();
        for (String name : concepts) {
            boolean optional = name.startsWith("?");
            String rest = optional ? name.substring(1) : name;
            boolean minus = rest.startsWith("-");
            Fact fact = face.get(minus ? rest.substring(1) : rest);
            if (fact == null && !optional) {
                return null;
            }
            if (fact != null) {
                terms.add(minus ? Term.minus(fact, "less") : Term.plus(fact, "part"));
            }
        }
        return terms.isEmpty() ? null : new Way(result, terms);
    }

    /** A result made of an earlier one and every line between the two, which enter with the sign given; null where a total stands between. */
    static Way between(StatementFace face, String reported, String from, int sign) {
        Fact result = face.get(reported);
        Fact start = face.get(from);
        if (result == null || start == null) {
            return null;
        }
        List<Term> terms = new ArrayList<>(List.of(Term.plus(start, "from")));
        for (Fact fact : face.all()) {
            if (fact.row() > start.row() && fact.row() < result.row()) {
                if (fact.concept().endsWith("_NET") || fact.concept().equals("OPERATING_EXPENSES") || fact.concept().equals("COSTS_AND_EXPENSES") || fact.caption().toLowerCase(Locale.ROOT).contains("total")) {
                    return null;
                }
                terms.add(sign > 0 ? Term.plus(fact, "line") : Term.minus(fact, "less"));
            }
        }
        return terms.size() > 1 ? new Way(result, terms) : null;
    }

    /** The ways of one instance, in their order; those that cannot be stated are null. */
    static List<Way> all(Way... ways) {
        return Arrays.asList(ways);
    }
}
