package dev.tickmark.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One small balance sheet with two sums that do not add up and equity below zero, in the forms in which filings come. */
final class HandMade {

    private static final List<List<String>> ROWS = List.of(
            List.of("", "December 31, 2024", "December 31, 2023"),
            List.of("Cash and cash equivalents", "1,240", "1,115"),
            List.of("Accounts receivable", "3,310", "2,980"),
            List.of("Inventories", "2,105", "1,990"),
            List.of("Total current assets", "6,565", "6,085"),
            List.of("Property and equipment", "4,120", "4,300"),
            List.of("Total assets", "10,685", "10,385"),
            List.of("Accounts payable", "2,870", "2,640"),
            List.of("Short-term debt", "3,900", "2,150"),
            List.of("Total current liabilities", "6,770", "4,790"),
            List.of("Long-term debt", "4,800", "4,950"),
            List.of("Total liabilities", "11,570", "9,740"),
            List.of("Total shareholders' equity", "(885)", "645"),
            List.of("Total liabilities and shareholders' equity", "10,685", "10,385"));
    private static final List<String> HEAD = List.of("Quillhaven Instruments Inc.", "CONSOLIDATED BALANCE SHEETS", "(in thousands of dollars)");

    private HandMade() {
    }

    /** Writes the filing in a form named by its ending. */
    static Path file(Path folder, String form) throws IOException {
        Path file = folder.resolve("quillhaven." + form);
        Files.write(file, switch (form) {
            case "html" -> html("");
            case "pdf" -> pdf();
            case "xlsx" -> workbook();
            default -> throw new IllegalArgumentException("no filing is made as " + form);
        });
        return file;
    }

    /** As a page, with something more in its body. */
    static byte[] html(String more) {
        StringBuilder page = new StringBuilder("<html><head><title>Filing</title></head><body>" + more);
        HEAD.forEach(line -> page.append("<p>").append(line).append("</p>\n"));
        page.append("<table>");
        for (List<String> row : ROWS) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td style=\"text-align:right\">").append(cell.replace("'", "&#8217;")).append("</td>"));
            page.append("</tr>\n");
        }
        return page.append("</table></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream ink = new PDPageContentStream(pdf, page)) {
                int y = 780;
                for (String line : HEAD) {
                    write(ink, 60, y, line);
                    y -= 18;
                }
                for (List<String> row : ROWS) {
                    write(ink, 60, y, row.get(0));
                    writeRight(ink, 400, y, row.get(1));
                    writeRight(ink, 520, y, row.get(2));
                    y -= 16;
                }
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static void writeRight(PDPageContentStream ink, int right, int y, String text) throws IOException {
        float width = new PDType1Font(Standard14Fonts.FontName.HELVETICA).getStringWidth(text) / 100;
        write(ink, right - Math.round(width), y, text);
    }

    private static void write(PDPageContentStream ink, int x, int y, String text) throws IOException {
        if (!text.isEmpty()) {
            ink.beginText();
            ink.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
            ink.newLineAtOffset(x, y);
            ink.showText(text);
            ink.endText();
        }
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("Balance sheet");
            int number = 0;
            for (String line : HEAD) {
                sheet.createRow(number++).createCell(0).setCellValue(line);
            }
            for (List<String> cells : ROWS) {
                Row row = sheet.createRow(number++);
                for (int i = 0; i < cells.size(); i++) {
                    row.createCell(i).setCellValue(cells.get(i));
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
