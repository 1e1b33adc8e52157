package dev.tickmark.reading.sheet;

import dev.tickmark.reading.sheet.SheetPage.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** The sheets of a workbook of the old binary kind. */
final class XlsSheets {

    private final HSSFWorkbook book;
    private final SheetLimits limits;
    private final Displayed displayed;

    XlsSheets(HSSFWorkbook book, SheetLimits limits) {
        this.book = book;
        this.limits = limits;
        this.displayed = new Displayed(book.getInternalWorkbook().isUsing1904DateWindowing());
    }

    List<SheetPage> pages() {
        List<SheetPage> pages = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            SheetPage page = new SheetPage(book.getSheetName(i), i);
            if (book.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                read(book.getSheetAt(i), page);
            } else {
                page.gap(0, 0, "sheet " + book.getSheetName(i), "hidden in the workbook");
            }
            pages.add(page);
        }
        return pages;
    }

    private void read(Sheet sheet, SheetPage page) {
        Set<Integer> hidden = new TreeSet<>();
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                page.hiddenRow(row.getRowNum());
                continue;
            }
            for (Cell cell : row) {
                limits.checkCells();
                if (cell.getCellType() == CellType.BLANK) {
                    continue;
                }
                if (sheet.isColumnHidden(cell.getColumnIndex())) {
                    hidden.add(cell.getColumnIndex());
                } else {
                    read(cell, page);
                }
            }
        }
        hidden.forEach(page::hiddenColumn);
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            page.merged(region.getFirstRow(), region.getFirstColumn(), region.getLastRow() - region.getFirstRow() + 1, region.getLastColumn() - region.getFirstColumn() + 1);
        }
    }

    private void read(Cell cell, SheetPage page) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        CellStyle style = cell.getCellStyle();
        String text = switch (type) {
            case NUMERIC -> displayed.number(Double.toString(cell.getNumericCellValue()), style.getDataFormat(), style.getDataFormatString());
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue()).toUpperCase(java.util.Locale.ROOT);
            default -> "";
        };
        if (type == CellType.ERROR) {
            page.gap(cell.getRowIndex(), cell.getColumnIndex(), cell.toString(), "the cell holds an error");
        }
        boolean bold = book.getFontAt(style.getFontIndex()).getBold();
        page.add(new Entry(cell.getRowIndex(), cell.getColumnIndex(), text, style.getIndention() * 2 + leading(text), bold, style.getBorderTop() != BorderStyle.NONE));
    }

    static int leading(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0')) {
            at++;
        }
        return at < text.length() ? at : 0;
    }
}
