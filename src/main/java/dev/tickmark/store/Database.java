package dev.tickmark.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The database of a store, brought to the present form of its tables when opened. Many read at once; writers come one after another, across processes too. */
final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final int BUSY_MILLIS = 20_000;
    /** Updated first by every writer: PostgreSQL holds the row until the end of the transaction, SQLite the file. */
    private static final String TAKE_TURN = "UPDATE trail_head SET number = number WHERE only_row = 1";

    private final HikariDataSource pool;
    private final ReentrantLock turn = new ReentrantLock(true);

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /** What is asked of the database. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    static Database open(StoreSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("tickmark");
        config.setDriverClassName(settings.isSqlite() ? "org.sqlite.JDBC" : "org.postgresql.Driver");
        config.setJdbcUrl(settings.url());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(BUSY_MILLIS);
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        if (settings.isSqlite()) {
            config.addDataSourceProperty("journal_mode", "WAL");
            config.addDataSourceProperty("synchronous", "FULL");
            config.addDataSourceProperty("busy_timeout", Integer.toString(BUSY_MILLIS));
            config.addDataSourceProperty("foreign_keys", "true");
            config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        }
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(config);
            Flyway.configure(Database.class.getClassLoader()).dataSource(pool).locations("classpath:store").load().migrate();
            return new Database(pool);
        } catch (FlywayException | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
            if (pool != null) {
                pool.close();
            }
            throw new StoreException("the database cannot be opened: " + e.getMessage(), e);
        }
    }

    /** Reads, each statement for itself. */
    <T> T read(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new StoreException("the database was not read: " + e.getMessage(), e);
        }
    }

    /** Writes all or nothing. Once this returns, what was written survives the end of the process. */
    <T> T write(Work<T> work) {
        turn.lock();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                try (var take = connection.prepareStatement(TAKE_TURN)) {
                    take.executeUpdate();
                }
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreException("the database was not written: " + e.getMessage(), e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
