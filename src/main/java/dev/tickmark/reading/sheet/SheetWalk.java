package dev.tickmark.reading.sheet;

import dev.tickmark.reading.sheet.SheetPage.Entry;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** One pass over a sheet of a workbook of the XML kind: rows, cells with their stored values, what is hidden and what is merged. */
final class SheetWalk extends DefaultHandler {

    private final SheetPage page;
    private final SharedTexts texts;
    private final StylesTable styles;
    private final Displayed displayed;
    private final SheetLimits limits;
    private final TreeMap<Integer, Integer> hiddenColumns = new TreeMap<>();
    private final Set<Integer> withheld = new TreeSet<>();
    private final StringBuilder value = new StringBuilder();
    private int row = -1;
    private int column = -1;
    private boolean rowHidden;
    private boolean rowSaid;
    private String type;
    private int style;
    private boolean formula;
    private boolean taking;

    SheetWalk(SheetPage page, SharedTexts texts, StylesTable styles, Displayed displayed, SheetLimits limits) {
        this.page = page;
        this.texts = texts;
        this.styles = styles;
        this.displayed = displayed;
        this.limits = limits;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            case "col" -> {
                if (isTrue(attributes.getValue("hidden"))) {
                    hiddenColumns.put(number(attributes.getValue("min"), 1) - 1, number(attributes.getValue("max"), 1) - 1);
                }
            }
            case "row" -> {
                row = number(attributes.getValue("r"), row + 2) - 1;
                column = -1;
                rowHidden = isTrue(attributes.getValue("hidden"));
                rowSaid = false;
            }
            case "c" -> {
                limits.checkCells();
                String place = attributes.getValue("r");
                column = place == null ? column + 1 : new CellReference(place).getCol();
                type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                style = number(attributes.getValue("s"), 0);
                value.setLength(0);
                formula = false;
            }
            case "f" -> formula = true;
            case "v", "t" -> taking = true;
            case "mergeCell" -> {
                CellRangeAddress region = CellRangeAddress.valueOf(attributes.getValue("ref"));
                page.merged(region.getFirstRow(), region.getFirstColumn(), region.getLastRow() - region.getFirstRow() + 1, region.getLastColumn() - region.getFirstColumn() + 1);
            }
            default -> { }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (taking) {
            value.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        if (local.equals("v") || local.equals("t")) {
            taking = false;
        } else if (local.equals("c")) {
            cell();
        }
    }

    @Override
    public void endDocument() {
        withheld.forEach(page::hiddenColumn);
    }

    private void cell() {
        if (value.isEmpty() && !formula) {
            return;
        }
        if (rowHidden) {
            if (!rowSaid) {
                page.hiddenRow(row);
                rowSaid = true;
            }
        } else if (isHidden(column)) {
            withheld.add(column);
        } else if (value.isEmpty() && !type.equals("str")) {
            page.gap(row, column, "formula", "the workbook holds no value for it");
        } else if (type.equals("e")) {
            page.gap(row, column, value.toString(), "the cell holds an error");
        } else {
            XSSFCellStyle set = style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
            String text = text(set);
            int indent = XlsSheets.leading(text) + (set == null ? 0 : set.getIndention() * 2);
            page.add(new Entry(row, column, text, indent, set != null && set.getFont().getBold(), set != null && set.getBorderTop() != BorderStyle.NONE));
        }
    }

    private String text(XSSFCellStyle set) {
        return switch (type) {
            case "s" -> texts.get(number(value.toString().strip(), -1));
            case "n" -> displayed.number(value.toString(), set == null ? 0 : set.getDataFormat(), set == null ? "General" : set.getDataFormatString());
            case "b" -> value.toString().strip().equals("1") ? "TRUE" : "FALSE";
            default -> value.toString();
        };
    }

    private boolean isHidden(int at) {
        return hiddenColumns.floorEntry(at) != null && hiddenColumns.floorEntry(at).getValue() >= at;
    }

    private static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static int number(String value, int otherwise) {
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }
}
