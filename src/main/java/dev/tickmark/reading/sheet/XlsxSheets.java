package dev.tickmark.reading.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The sheets of a workbook of the XML kind, gone through once without keeping their mark-up. */
final class XlsxSheets {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /** A sheet as the workbook names it. */
    private record Named(String name, String relation, boolean hidden) {
    }

    private final XSSFReader reader;
    private final SheetLimits limits;
    private final List<Named> names = new ArrayList<>();
    private boolean from1904;

    XlsxSheets(OPCPackage opened, SheetLimits limits) throws IOException, OpenXML4JException {
        this.reader = new XSSFReader(opened);
        this.limits = limits;
    }

    List<SheetPage> pages() throws IOException, SAXException, InvalidFormatException {
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, new Workbook());
        }
        SharedTexts texts = new SharedTexts();
        try (InputStream shared = reader.getSharedStringsData()) {
            if (shared != null) {
                parse(shared, texts);
            }
        }
        StylesTable styles = reader.getStylesTable();
        Displayed displayed = new Displayed(from1904);
        List<SheetPage> pages = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            SheetPage page = new SheetPage(names.get(i).name(), i);
            if (names.get(i).hidden()) {
                page.gap(0, 0, "sheet " + names.get(i).name(), "hidden in the workbook");
            } else {
                try (InputStream sheet = reader.getSheet(names.get(i).relation())) {
                    parse(sheet, new SheetWalk(page, texts, styles, displayed, limits));
                }
            }
            pages.add(page);
        }
        return pages;
    }

    private static void parse(InputStream in, ContentHandler handler) throws IOException, SAXException {
        try {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            xml.parse(new InputSource(in));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java cannot read XML safely", e);
        }
    }

    private final class Workbook extends DefaultHandler {

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            if (local.equals("workbookPr")) {
                String value = attributes.getValue("date1904");
                from1904 = "1".equals(value) || "true".equals(value);
            } else if (local.equals("sheet")) {
                String relation = attributes.getValue(RELATIONS, "id");
                String state = attributes.getValue("state");
                names.add(new Named(attributes.getValue("name"), relation == null ? attributes.getValue(STRICT_RELATIONS, "id") : relation, state != null && !state.equals("visible")));
            }
        }
    }
}
