package dev.tickmark.source;

/** A cell of a workbook: the sheet's name and position (from 0), the cell in A1 form with its row and column from 0. */
public record SheetCell(String sheet, int sheetIndex, String cell, int row, int column) implements Location {

    @Override
    public long order() {
        return sheetIndex * 1_000_000_000_000L + row * 100_000L + column;
    }
}
