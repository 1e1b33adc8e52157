package dev.tickmark.web;

import dev.tickmark.store.Person;
import dev.tickmark.store.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sign-in with the account of an organisation: who came, what they may do, until when that is good, and the provider's own word of it, which ends the sign-in there too. */
record Login(Person person, String issuer, Instant until, Optional<String> idToken) {

    /** How the text of every login begins, and no name of a key can: neither a command line nor a database holds such a name. */
    private static final String BEGINNING = "\0login\n";
    private static final int PARTS = 5;
    /** A cookie has 4,096 characters at most, of which sealing takes a quarter; a longer word of the provider is left out. */
    private static final int LONGEST_TOKEN = 2000;

    Login {
        idToken = idToken.filter(token -> token.length() <= LONGEST_TOKEN);
    }

    /** As text, for the sealed cookie. */
    String text() {
        return BEGINNING + String.join("\n", issuer, Long.toString(until.getEpochSecond()), person.roles().stream().sorted().map(Role::word).collect(Collectors.joining(",")), person.name(), idToken.orElse(""));
    }

    /** The login of such a text; empty where it is none. */
    static Optional<Login> of(String text) {
        if (!isOne(text)) {
            return Optional.empty();
        }
        String[] parts = text.substring(BEGINNING.length()).split("\n", PARTS);
        Set<Role> roles = Stream.of(parts[2].split(",")).flatMap(word -> Role.named(word).stream()).collect(Collectors.toSet());
        return Optional.of(new Login(new Person(parts[3], roles), parts[0], Instant.ofEpochSecond(Long.parseLong(parts[1])), Optional.of(parts[4]).filter(token -> !token.isEmpty())));
    }

    /** Whether a text is that of a login. */
    static boolean isOne(String text) {
        return text.startsWith(BEGINNING);
    }
}
