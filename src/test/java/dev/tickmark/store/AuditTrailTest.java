package dev.tickmark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.store.AuditTrail.Verification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditTrailTest {

    private static final String STORES = "dev.tickmark.store.Stores#empty";
    private static final int ROWS = 5;

    private static void fill(Database database) {
        for (int i = 1; i <= ROWS; i++) {
            Map<String, String> particulars = Map.of("filing", "f" + i, "reason", "because of \u00fc and \"number\":\"7\" " + i);
            database.write(connection -> AuditTrail.append(connection, Instant.parse("2027-01-01T00:00:00Z"), "anna", "decide", particulars));
        }
    }

    private static int change(Database database, String sql, Object... values) {
        return database.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                return Rows.fill(update, values).executeUpdate();
            }
        });
    }

    private static String text(Connection connection, String column, long number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT " + column + " FROM trail WHERE number = ?")) {
            return Rows.first(Rows.fill(query, number), row -> row.getString(1)).orElseThrow();
        }
    }

    @ParameterizedTest
    @MethodSource(STORES)
    void aTrailNobodyTouchedIsIntact(StoreSettings settings) {
        try (Database database = Database.open(settings)) {
            assertThat(new AuditTrail(database).verify().isIntact()).isTrue();
            fill(database);
            Verification found = new AuditTrail(database).verify();
            assertThat(found.fault()).isEmpty();
            assertThat(found.rows()).isEqualTo(ROWS);
            assertThat(found.head()).isEqualTo(new AuditTrail(database).head());
        }
    }

    @ParameterizedTest
    @MethodSource(STORES)
    void anyCharacterThatWasChangedIsFoundInItsRow(StoreSettings settings) {
        try (Database database = Database.open(settings)) {
            fill(database);
            AuditTrail trail = new AuditTrail(database);
            for (String column : List.of("entry", "previous", "hash", "filing")) {
                String good = database.read(connection -> text(connection, column, 3));
                for (int i = 0; i < good.length(); i++) {
                    StringBuilder bad = new StringBuilder(good);
                    bad.setCharAt(i, (char) (good.charAt(i) ^ 1));
                    change(database, "UPDATE trail SET " + column + " = ? WHERE number = 3", bad);
                    Verification found = trail.verify();
                    assertThat(found.brokenRow()).as(column + " " + i).contains(3L);
                    assertThat(found.fault().orElseThrow()).contains("row 3");
                }
                change(database, "UPDATE trail SET " + column + " = ? WHERE number = 3", good);
                assertThat(trail.verify().isIntact()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource(STORES)
    void aRowThatIsGoneMovedOrCutOffIsFound(StoreSettings settings) {
        try (Database database = Database.open(settings)) {
            fill(database);
            AuditTrail trail = new AuditTrail(database);
            change(database, "UPDATE trail SET number = 9 WHERE number = 5");
            assertThat(trail.verify().brokenRow()).contains(5L);
            change(database, "DELETE FROM trail WHERE number = 9");
            assertThat(trail.verify().fault()).contains("row 5 is missing: the head is row 5");
            change(database, "UPDATE trail_head SET number = 4");
            assertThat(trail.verify().isIntact()).as("the head's hash tells").isFalse();
            change(database, "DELETE FROM trail WHERE number = 2");
            assertThat(trail.verify().fault()).contains("row 2 is missing; the next one is row 3");
        }
    }

    @ParameterizedTest
    @MethodSource(STORES)
    void manyWritersMakeOneChain(StoreSettings settings) throws Exception {
        try (ReviewStore store = ReviewStore.open(settings, Clock.systemUTC()); ReviewStore other = ReviewStore.open(settings, Clock.systemUTC())) {
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                ReviewStore mine = i % 2 == 0 ? store : other;
                String name = "writer " + i;
                Thread writer = new Thread(() -> {
                    for (int j = 0; j < 10; j++) {
                        mine.keys().create(name + " " + j, java.util.Set.of(Role.READER), name);
                    }
                });
                writer.start();
                writers.add(writer);
            }
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(store.trail().verify().rows()).isEqualTo(40);
            assertThat(store.trail().verify().fault()).isEmpty();
        }
    }
}
