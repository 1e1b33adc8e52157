package dev.tickmark.reading.html;

import dev.tickmark.reading.Block;
import dev.tickmark.reading.Passage;
import dev.tickmark.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Makes blocks of what was set: grids as they are, paragraphs as passages, the lines of a title block one by one. */
final class Composition {

    private static final int HEADING = 160;

    private Composition() {
    }

    static List<Block> blocks(List<Piece> pieces, SourceText source) {
        List<Block> blocks = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            if (piece instanceof Figures figures) {
                blocks.add(figures.grid());
            } else if (piece instanceof Paragraph paragraph) {
                if (paragraph.keepsLines()) {
                    paragraph.lines().forEach(line -> blocks.add(passage(line, paragraph, source)));
                } else {
                    blocks.add(passage(paragraph.joined(), paragraph, source));
                }
            }
        }
        return blocks;
    }

    private static Passage passage(Ink line, Paragraph paragraph, SourceText source) {
        String text = line.text();
        boolean shortLine = text.length() <= HEADING && !(text.length() > 60 && text.endsWith("."));
        boolean bullet = "\u2022\u00b7\u25aa\u25cf\u25a0".indexOf(text.charAt(0)) >= 0;
        return new Passage(line.excerpt(source), paragraph.headed() || !bullet && shortLine && letters(text) >= 3 && (line.bold() || paragraph.centred() || capitals(text)));
    }

    private static long letters(String text) {
        return text.chars().filter(Character::isLetter).count();
    }

    private static boolean capitals(String text) {
        return letters(text) >= 4 && text.chars().noneMatch(Character::isLowerCase);
    }
}
