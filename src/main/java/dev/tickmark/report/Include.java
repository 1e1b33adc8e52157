package dev.tickmark.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Parts of a check report that are long and come only when asked for. */
public enum Include {
    FIGURES, COMPARISONS, UNREAD;

    /** The parts named in a list such as "figures,unread"; empty where a name is unknown. */
    public static Optional<Set<Include>> named(String list) {
        Set<Include> found = EnumSet.noneOf(Include.class);
        for (String name : list.split(",")) {
            if (name.isBlank()) {
                continue;
            }
            Optional<Include> include = Arrays.stream(values()).filter(i -> i.name().equals(name.strip().toUpperCase(Locale.ROOT))).findFirst();
            if (include.isEmpty()) {
                return Optional.empty();
            }
            found.add(include.get());
        }
        return Optional.of(found);
    }
}
