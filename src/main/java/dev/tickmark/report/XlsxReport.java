package dev.tickmark.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A review as a workbook: findings, figures, comparisons and coverage, a sheet each, and one on the filing before where there is one. Numbers are numbers; text out of a filing is text, whatever it begins with. */
public final class XlsxReport {

    /** A workbook of the same review has the same bytes, so it has no hour at which it was made. */
    private static final LocalDateTime UNDATED = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String FORMULA = "=+-@\t\r";
    private static final int LONGEST = 32_000;
    /** A workbook holds no more digits of a number. */
    private static final int DIGITS = 15;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final int WIDE = 14;
    private static final int WIDEST = 70;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle bold = book.createCellStyle();
    private final CellStyle text = book.createCellStyle();
    private final CellStyle quoted = book.createCellStyle();
    private final CellStyle whole = book.createCellStyle();
    private final CellStyle broken = book.createCellStyle();
    private final CellStyle day = book.createCellStyle();

    private XlsxReport() {
        Font heavy = book.createFont();
        heavy.setBold(true);
        bold.setFont(heavy);
        List.of(text, quoted).forEach(style -> style.setWrapText(true));
        List.of(text, quoted, whole, broken, day).forEach(style -> style.setVerticalAlignment(VerticalAlignment.TOP));
        quoted.setQuotePrefixed(true);
        whole.setDataFormat(book.createDataFormat().getFormat("#,##0"));
        broken.setDataFormat(book.createDataFormat().getFormat("#,##0.##########"));
        day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    public static byte[] of(Dossier dossier) {
        XlsxReport report = new XlsxReport();
        try (Workbook book = report.book) {
            for (Listing listing : List.of(Listing.findings(dossier), Listing.figures(dossier.review()), Listing.comparisons(dossier.review()), Listing.coverage(dossier.review()))) {
                report.sheet(listing);
            }
            dossier.review().since().map(Listing::prior).ifPresent(report::sheet);
            report.book.getProperties().getCoreProperties().setCreator("Tickmark");
            report.book.getProperties().getCoreProperties().setTitle(Legible.in(dossier.review().file().name()));
            report.book.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(UNDATED.toInstant(ZoneOffset.UTC))));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return undated(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("the report of '" + dossier.review().file().name() + "' cannot be written as a workbook", e);
        }
    }

    private void sheet(Listing listing) {
        Sheet sheet = book.createSheet(listing.name());
        Row heading = sheet.createRow(0);
        int columns = listing.heading().size();
        for (int i = 0; i < columns; i++) {
            heading.createCell(i).setCellValue(listing.heading().get(i));
            heading.getCell(i).setCellStyle(bold);
            sheet.setColumnWidth(i, width(listing, i) * 256);
        }
        int number = 0;
        for (List<Object> values : listing.rows()) {
            Row row = sheet.createRow(++number);
            for (int i = 0; i < columns; i++) {
                if (!values.get(i).equals("")) {
                    write(row.createCell(i), values.get(i));
                }
            }
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, number), 0, columns - 1));
    }

    private static int width(Listing listing, int column) {
        int longest = listing.rows().stream().mapToInt(row -> row.get(column) instanceof String s ? s.length() : WIDE).max().orElse(0);
        return Math.max(listing.heading().get(column).length() + 4, Math.min(longest + 2, WIDEST));
    }

    private void write(Cell cell, Object value) {
        if (value instanceof BigDecimal number && number.stripTrailingZeros().precision() <= DIGITS) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(number.stripTrailingZeros().scale() <= 0 ? whole : broken);
        } else if (value instanceof LocalDate date && !date.isBefore(FIRST_DAY)) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else {
            String words = Legible.in(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
            cell.setCellValue(words.length() > LONGEST ? words.substring(0, LONGEST) + "\u2026" : words);
            cell.setCellStyle(FORMULA.indexOf(words.charAt(0)) >= 0 ? quoted : text);
        }
    }

    /** The same workbook with every part of it at the same hour. */
    private static byte[] undated(byte[] book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book)); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(UNDATED);
                zip.putNextEntry(copy);
                in.transferTo(zip);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
