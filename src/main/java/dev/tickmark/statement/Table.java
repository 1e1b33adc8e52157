package dev.tickmark.statement;

import dev.tickmark.source.Location;
import java.util.List;

/**
 * A table of a filing as accounting sees it. {@code number} counts tables from 0; {@code currency} is an ISO code, empty where none is stated;
 * {@code scale} is the power of ten that its heading states; {@code damaged} says that rows of it were read unreliably.
 */
public record Table(int number, StatementKind kind, String title, String currency, int scale, List<Column> columns, List<Row> rows, boolean damaged, Location location) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
