package dev.tickmark.store;

import dev.tickmark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keys by which pipelines are known. A key is told once, when it is made; only its hash is kept. */
public final class KeyRing {

    /** How every key begins, so that it is recognised where it leaks. */
    public static final String BEGINNING = "tmk_";
    private static final int RANDOM_BYTES = 32;

    private final Database database;
    private final Clock clock;

    KeyRing(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A key in short. */
    public record Key(String name, Set<Role> roles, Instant madeAt, Optional<Instant> revokedAt) {
    }

    /** Makes a key and tells it. */
    public String create(String name, Set<Role> roles, String by) {
        if (name.isBlank() || roles.isEmpty()) {
            throw new IllegalArgumentException("a key needs a name and a role");
        }
        if (LoginName.isOne(name)) {
            throw new IllegalArgumentException("'" + name + "' is how somebody is called who signs in with their organisation; a key needs another name");
        }
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String key = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        String words = roles.stream().sorted().map(Role::word).collect(Collectors.joining(","));
        return database.write(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM api_key WHERE name = ?")) {
                if (Rows.first(Rows.fill(query, name), row -> row.getInt(1)).isPresent()) {
                    throw new IllegalArgumentException("there is a key named '" + name + "' already");
                }
            }
            Instant now = clock.instant();
            AuditTrail.append(connection, now, by, "make key", Map.of("key", name, "roles", words));
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO api_key (name, roles, hash, made_at) VALUES (?, ?, ?, ?)")) {
                Rows.fill(insert, name, words, hash(key), now).executeUpdate();
            }
            return key;
        });
    }

    /** Takes a key back; false where there is none of this name that is good. */
    public boolean revoke(String name, String by) {
        return database.write(connection -> {
            Instant now = clock.instant();
            try (PreparedStatement update = connection.prepareStatement("UPDATE api_key SET revoked_at = ? WHERE name = ? AND revoked_at IS NULL")) {
                if (Rows.fill(update, now, name).executeUpdate() == 0) {
                    return false;
                }
            }
            AuditTrail.append(connection, now, by, "revoke key", Map.of("key", name));
            return true;
        });
    }

    /** Every key, revoked ones too. */
    public List<Key> list() {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT * FROM api_key ORDER BY name")) {
                return Rows.all(query, row -> new Key(row.getString("name"), roles(row), Instant.parse(row.getString("made_at")), Optional.ofNullable(row.getString("revoked_at")).map(Instant::parse)));
            }
        });
    }

    /** Whose key it is. */
    public Optional<Person> holder(String key) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT name, roles FROM api_key WHERE hash = ? AND revoked_at IS NULL")) {
                return Rows.first(Rows.fill(query, hash(key)), row -> new Person(row.getString("name"), roles(row)));
            }
        });
    }

    /** Who has the good key of this name. */
    public Optional<Person> named(String name) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT name, roles FROM api_key WHERE name = ? AND revoked_at IS NULL")) {
                return Rows.first(Rows.fill(query, name), row -> new Person(row.getString("name"), roles(row)));
            }
        });
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : row.getString("roles").split(",")) {
            Role.named(word).ifPresent(roles::add);
        }
        return roles;
    }

    private static String hash(String key) {
        return new SourceFile("", "", key.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
