package dev.tickmark.store;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a person may do. Everybody may read; who approves may review. */
public enum Role {
    /** Reads filings, findings, decisions and reports, and checks filings that are not kept. */
    READER,
    /** Keeps filings, decides and comments. */
    REVIEWER,
    /** Agrees as the second person, and signs off. */
    APPROVER,
    /** Writes rules. */
    AUTHOR,
    /** Looks after keys and the audit trail. */
    ADMINISTRATOR;

    /** The role as it is written: "reviewer". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of this word. */
    public static Optional<Role> named(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word.strip().toLowerCase(Locale.ROOT))).findFirst();
    }

    /** This role and those it includes. */
    public Set<Role> including() {
        Set<Role> all = EnumSet.of(READER, this);
        if (this == APPROVER) {
            all.add(REVIEWER);
        }
        return all;
    }
}
