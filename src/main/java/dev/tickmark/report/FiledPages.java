package dev.tickmark.report;

import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Mark;
import dev.tickmark.reading.pdf.PageSizes;
import dev.tickmark.review.Review;
import dev.tickmark.source.Location;
import dev.tickmark.source.PageBox;
import dev.tickmark.source.Unread;
import dev.tickmark.statement.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A filing that is a PDF: its pages, each with a box over every figure and every other text that a finding names. */
final class FiledPages implements FiledSource {

    private final List<PageBox> pages;
    private final Map<Integer, List<Box>> boxes = new HashMap<>();
    private final Set<String> drawn = new HashSet<>();

    FiledPages(Review review) {
        pages = PageSizes.of(review.document().file());
        Map<String, Finding> subjects = new HashMap<>();
        for (Finding finding : review.findings()) {
            finding.subject().figure().ifPresent(fact -> subjects.putIfAbsent(fact.id(), finding));
        }
        int number = 0;
        for (Fact fact : review.filing().facts()) {
            Finding finding = subjects.get(fact.id());
            int proofs = review.coverage().proofs(fact);
            Markings.State state = finding != null ? Markings.State.of(finding) : proofs > 0 ? Markings.State.TICKED : Markings.State.OPEN;
            draw(fact.location(), state, finding != null ? finding.title() : Markings.title(proofs), "f" + ++number, fact.text());
        }
        for (int i = 0; i < review.findings().size(); i++) {
            Mark subject = review.findings().get(i).subject();
            draw(subject.location(), Markings.State.of(review.findings().get(i)), review.findings().get(i).title(), "t" + (i + 1), subject.text());
        }
        number = 0;
        for (Unread gap : review.filing().unread()) {
            draw(gap.location(), Markings.State.UNREAD, "not read: " + gap.reason(), "u" + ++number, gap.text());
        }
    }

    private void draw(Location location, Markings.State state, String title, String place, String text) {
        if (location instanceof PageBox box && box.width() > 0 && drawn.add(code(box))) {
            boxes.computeIfAbsent(box.page(), page -> new ArrayList<>()).add(new Box(points(box.x()), points(box.y()), points(box.width()), points(box.height()),
                    state.name().toLowerCase(Locale.ROOT), title, place, Digits.cut(Digits.oneLine(text))));
        }
    }

    private static String points(int tenths) {
        return BigDecimal.valueOf(tenths, 1).toPlainString();
    }

    private static String code(PageBox box) {
        return box.page() + "." + box.x() + "." + box.y() + "." + box.width() + "." + box.height();
    }

    @Override
    public Form form() {
        return Form.PAGES;
    }

    @Override
    public List<Heading> leaves() {
        return pages.stream().map(FiledPages::heading).toList();
    }

    private static Heading heading(PageBox page) {
        return new Heading(page.page(), "Page " + page.page(), 1);
    }

    @Override
    public Leaf leaf(int number) {
        PageBox page = pages.get(number - 1);
        return new Leaf(heading(page), List.of(), new Drawing(points(page.width()), points(page.height()), List.copyOf(boxes.getOrDefault(number, List.of()))));
    }

    @Override
    public String place(Location location) {
        return location instanceof PageBox box && box.width() > 0 && box.page() <= pages.size() ? code(box) : "";
    }
}
