package dev.tickmark.reading.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tickmark.reading.Document;
import dev.tickmark.reading.Grid;
import dev.tickmark.reading.Passage;
import dev.tickmark.reading.UnreadableException;
import dev.tickmark.source.Location;
import dev.tickmark.source.SheetCell;
import dev.tickmark.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookReaderTest {

    private final WorkbookReader reader = new WorkbookReader();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cellsSayWhatTheyDisplayAndWhereTheyStand(boolean xml) {
        Document document = reader.read(file(xml, book -> {
            Sheet sheet = book.createSheet("Income");
            sheet.createRow(0).createCell(0).setCellValue("Statement of income (in thousands)");
            row(sheet, 2, null, 2021, 2020);
            row(sheet, 3, "Sales", 1250.4, 990.2);
            row(sheet, 4, "Costs", -1100, -870.6);
            row(sheet, 5, "Margin", 0.12, 0.1213);
            for (int i = 3; i <= 5; i++) {
                CellStyle style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(i == 5 ? "0.0%" : "#,##0_);(#,##0)"));
                sheet.getRow(i).getCell(1).setCellStyle(style);
                sheet.getRow(i).getCell(2).setCellStyle(style);
            }
        }));
        assertThat(document.reader()).isEqualTo("workbook");
        assertThat(document.blocks().get(0)).isInstanceOfSatisfying(Passage.class, title -> assertThat(title.text()).isEqualTo("Statement of income (in thousands)"));
        Grid grid = (Grid) document.blocks().get(1);
        assertThat(rows(grid)).containsExactly("1=2021 2=2020", "0=Sales 1=1,250 2=990", "0=Costs 1=(1,100) 2=(871)", "0=Margin 1=12.0% 2=12.1%");
        assertThat(place(grid, 2, 1)).isEqualTo(new SheetCell("Income", 0, "B5", 4, 1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsHiddenIsNotReadAndSaid(boolean xml) {
        Document document = reader.read(file(xml, book -> {
            Sheet sheet = book.createSheet("Shown");
            for (int i = 0; i < 5; i++) {
                row(sheet, i, "Line " + i, 10 + i, 20 + i);
            }
            sheet.getRow(2).setZeroHeight(true);
            sheet.getRow(3).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            row(book.createSheet("Workings"), 0, "Secret", 1);
            book.setSheetHidden(1, true);
        }));
        assertThat(rows((Grid) document.blocks().get(0))).containsExactly("0=Line 0 1=10", "0=Line 1 1=11", "0=Line 4 1=14");
        assertThat(document.unread()).extracting(gap -> gap.text() + ": " + gap.reason())
                .containsExactlyInAnyOrder("rows 3 to 4: hidden in the workbook", "column C: hidden in the workbook", "sheet Workings: hidden in the workbook");
    }

    @Test
    void aMergedHeadingSpansItsColumnsAndAMergedCaptionGoesToItsFigures() {
        Grid grid = grid(book -> {
            Sheet sheet = book.createSheet("Sheet1");
            sheet.createRow(0).createCell(1).setCellValue("Year ended December 31");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
            row(sheet, 1, null, 2021, 2020);
            sheet.createRow(2).createCell(0).setCellValue("Profit for the year");
            row(sheet, 3, null, 130, 120);
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
        });
        assertThat(rows(grid)).containsExactly("1=2021 2=2020", "0=Profit for the year 1=130 2=120");
        assertThat(place(grid, 1, 0)).isEqualTo(new SheetCell("Sheet1", 0, "A3", 2, 0));
        assertThat(place(grid, 1, 1)).isEqualTo(new SheetCell("Sheet1", 0, "B4", 3, 1));
    }

    @Test
    void aFootnoteMarkAboveTheLineIsNoDigit() {
        Grid grid = grid(book -> {
            Sheet sheet = book.createSheet("Sheet1");
            XSSFFont up = (XSSFFont) book.createFont();
            up.setTypeOffset(org.apache.poi.ss.usermodel.Font.SS_SUPER);
            XSSFRichTextString text = new XSSFRichTextString("1,250");
            text.append("2", up);
            Row row = sheet.createRow(0);
            row.createCell(0).setCellValue("Sales");
            row.createCell(1).setCellValue(text);
        });
        assertThat(rows(grid)).containsExactly("0=Sales 1=1,250\u00b2");
    }

    @Test
    void aNegativeShownByColourAloneKeepsItsSign() {
        Grid grid = grid(book -> {
            Sheet sheet = book.createSheet("Sheet1");
            row(sheet, 0, "Loss", -1250, -3);
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("#,##0;[Red]#,##0"));
            sheet.getRow(0).getCell(1).setCellStyle(style);
        });
        assertThat(rows(grid)).containsExactly("0=Loss 1=-1,250 2=-3");
    }

    @Test
    void aRowThatOnlyCountsTheColumnsIsLeftOut() {
        Grid grid = grid(book -> {
            Sheet sheet = book.createSheet("Sheet1");
            Row count = sheet.createRow(0);
            for (int i = 0; i < 3; i++) {
                count.createCell(i).setCellValue(i);
            }
            row(sheet, 1, "Sales", 1250, 990);
        });
        assertThat(rows(grid)).containsExactly("0=Sales 1=1250 2=990");
    }

    @Test
    void aCachedValueIsReadAndAFormulaWithoutOneIsSaid() {
        Document document = reader.read(file(true, book -> {
            Sheet sheet = book.createSheet("Sheet1");
            row(sheet, 0, "Sales", 1250, 990);
            Row total = sheet.createRow(1);
            total.createCell(0).setCellValue("Total");
            total.createCell(1).setCellFormula("B1");
            Cell kept = total.createCell(2);
            kept.setCellFormula("C1");
            kept.setCellValue(990);
        }));
        assertThat(rows((Grid) document.blocks().get(0))).contains("0=Total 2=990");
    }

    @Test
    void aLockedWorkbookIsRefused() {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        SourceFile file;
        try {
            file = file(false, book -> row(book.createSheet("Sheet1"), 0, "Sales", 1));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThatThrownBy(() -> reader.read(file)).isInstanceOf(UnreadableException.class).hasMessageStartingWith("The workbook is encrypted and opens only with a password");
    }

    @Test
    void aDamagedWorkbookIsRefused() {
        byte[] whole = file(true, book -> row(book.createSheet("Sheet1"), 0, "Sales", 1)).bytes();
        SourceFile half = new SourceFile("filing.xlsx", "", java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> reader.read(half)).isInstanceOf(UnreadableException.class).hasMessageStartingWith("The workbook is damaged: ");
    }

    private Grid grid(Consumer<Workbook> maker) {
        return reader.read(file(true, maker)).blocks().stream().filter(Grid.class::isInstance).map(Grid.class::cast).findFirst().orElseThrow();
    }

    private static SourceFile file(boolean xml, Consumer<Workbook> maker) {
        try (Workbook book = xml ? new XSSFWorkbook() : new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            maker.accept(book);
            book.write(out);
            return new SourceFile("filing", "", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(Sheet sheet, int number, String caption, double... values) {
        Row row = sheet.createRow(number);
        if (caption != null) {
            row.createCell(0).setCellValue(caption);
        }
        for (int i = 0; i < values.length; i++) {
            row.createCell(i + 1).setCellValue(values[i]);
        }
    }

    private static List<String> rows(Grid grid) {
        return grid.rows().stream().map(row -> String.join(" ", row.cells().stream().map(cell -> cell.column() + "=" + cell.text()).toList())).toList();
    }

    private static Location place(Grid grid, int row, int cell) {
        return grid.rows().get(row).cells().get(cell).excerpt().location(0, 1);
    }
}
