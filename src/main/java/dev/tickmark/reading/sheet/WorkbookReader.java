package dev.tickmark.reading.sheet;

import dev.tickmark.reading.Block;
import dev.tickmark.reading.Document;
import dev.tickmark.reading.DocumentReader;
import dev.tickmark.reading.UnreadableException;
import dev.tickmark.reading.UnreadableException.Cause;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.Unread;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.xml.sax.SAXException;

/** Reads workbooks, XLSX and XLS: what their cells display, from the values stored in them. No formula is computed, no macro run, no link followed. */
public final class WorkbookReader implements DocumentReader {

    private static final int EDGE = 64 * 1024;
    private static final List<String> STREAMS = List.of("Workbook", "WORKBOOK", "Book", "BOOK");

    @Override
    public boolean reads(SourceFile file) {
        byte[] bytes = file.bytes();
        return isCompound(bytes) && (names(bytes, "W\0o\0r\0k\0b\0o\0o\0k\0") || names(bytes, "B\0o\0o\0k\0") || names(bytes, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"))
                || isZip(bytes) && (edges(bytes).contains("xl/workbook") || edges(bytes).contains("xl/worksheets/"));
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    private static boolean isCompound(byte[] bytes) {
        return bytes.length > 8 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF && (bytes[2] & 0xFF) == 0x11 && (bytes[3] & 0xFF) == 0xE0;
    }

    private static boolean names(byte[] bytes, String name) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(name);
    }

    /** The first and the last bytes, where an archive lists what it holds. */
    private static String edges(byte[] bytes) {
        int length = Math.min(bytes.length, EDGE);
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1) + new String(bytes, bytes.length - length, length, StandardCharsets.ISO_8859_1);
    }

    @Override
    public Document read(SourceFile file) {
        try {
            List<SheetPage> pages = isZip(file.bytes()) ? xlsx(file) : xls(file);
            List<Block> blocks = new ArrayList<>();
            List<Unread> unread = new ArrayList<>();
            for (SheetPage page : pages) {
                blocks.addAll(SheetBlocks.of(page.rows()));
                unread.addAll(page.unread());
            }
            return new Document(file, "workbook", 0, blocks, unread);
        } catch (EncryptedDocumentException locked) {
            throw damaged("The workbook is encrypted and opens only with a password. Save it without one and hand it in again.");
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException | StackOverflowError broken) {
            if (broken instanceof UnreadableException said) {
                throw said;
            }
            String reason = broken.getMessage() == null ? "reading stopped with " + broken.getClass().getSimpleName() : broken.getMessage().strip().split("\\R", 2)[0];
            boolean swells = reason.contains("Zip bomb") || reason.contains("exceed the max");
            throw swells ? new UnreadableException(Cause.TOO_LARGE, "The workbook unpacks to far more than it holds packed, as no filing does; it was not read.")
                    : damaged("The workbook is damaged: " + reason.replaceAll("\\.$", "") + ".");
        }
    }

    private static List<SheetPage> xlsx(SourceFile file) throws IOException, OpenXML4JException, SAXException {
        SheetLimits limits = new SheetLimits();
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(file.bytes()))) {
            return new XlsxSheets(opened, limits).pages();
        }
    }

    private static List<SheetPage> xls(SourceFile file) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()))) {
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new EncryptedDocumentException("encrypted package");
            }
            if (STREAMS.stream().noneMatch(files.getRoot()::hasEntryCaseInsensitive)) {
                throw new UnreadableException(Cause.UNKNOWN_KIND, "The content is an Office file of the old binary kind that holds no workbook.");
            }
            try (HSSFWorkbook book = new HSSFWorkbook(files)) {
                return new XlsSheets(book, new SheetLimits()).pages();
            }
        }
    }

    private static UnreadableException damaged(String sentence) {
        return new UnreadableException(Cause.DAMAGED, sentence);
    }
}
