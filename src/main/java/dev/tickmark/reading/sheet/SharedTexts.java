package dev.tickmark.reading.sheet;

import dev.tickmark.reading.Superscript;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that the cells of a workbook share, footnote marks set above the line told from digits, phonetic readings left out. */
final class SharedTexts extends DefaultHandler {

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean raised;
    private boolean inText;
    private int phonetic;

    String get(int at) {
        return at >= 0 && at < texts.size() ? texts.get(at) : "";
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            case "si" -> text.setLength(0);
            case "r" -> raised = false;
            case "vertAlign" -> raised = "superscript".equals(attributes.getValue("val"));
            case "rPh" -> phonetic++;
            case "t" -> inText = phonetic == 0;
            default -> { }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inText) {
            for (int i = start; i < start + length; i++) {
                text.append(raised ? Superscript.of(chars[i]) : chars[i]);
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (local) {
            case "t" -> inText = false;
            case "rPh" -> phonetic--;
            case "r" -> raised = false;
            case "si" -> texts.add(text.toString());
            default -> { }
        }
    }
}
