package dev.tickmark.report;

import dev.tickmark.reading.html.FiledPage;
import dev.tickmark.reading.html.Stretch;
import dev.tickmark.review.Review;
import dev.tickmark.source.Location;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A filing that is a page of HTML, shown as the page it is, without anything that could run or be fetched. */
public final class FiledMarkup implements FiledSource {

    private static final String LOOKS = "<style>[data-at]{border-radius:2px;cursor:pointer}[data-state=ticked]{border-bottom:1px solid #1d6a3d}[data-state=open]{border-bottom:1px dotted #5d636b}"
            + "[data-state=exception]{background:#fbe3df;color:#1c1f23;box-shadow:0 0 0 1px #a3201c}[data-state=risk]{background:#fbeccb;color:#1c1f23;box-shadow:0 0 0 1px #8a4b00}"
            + "[data-state=unread]{background:#ebe4f7;color:#1c1f23;border-bottom:1px dashed #5b3f94}[data-state=named]{border-bottom:1px solid #1b4f86}"
            + "[data-on=false]::after{font-size:.75em}[data-on=false][data-state=ticked]::after{content:'\\2713';color:#1d6a3d}[data-on=false][data-state=exception]::after{content:'\\2717';color:#a3201c}"
            + "[data-on=false][data-state=risk]::after{content:'!';color:#8a4b00}[data-on=false][data-state=unread]::after{content:'?';color:#5b3f94}.cursor{outline:2px dashed #1b4f86;outline-offset:2px}"
            + "[data-at].operand{background:#cfe3fb!important;color:#1c1f23!important;box-shadow:0 0 0 2px #1b4f86}[data-at].lit{background:#ffe27a!important;color:#1c1f23!important;box-shadow:0 0 0 3px #ffe27a,0 0 0 4px #1c1f23}"
            + "body{background:#fff;color:#111;overflow-wrap:break-word}img{max-width:100%}</style>";

    private final String page;

    private FiledMarkup(String page) {
        this.page = page;
    }

    /** The page of a review's filing; empty where it is no page of HTML. */
    static Optional<FiledSource> of(Review review) {
        SourceText source = SourceText.of(review.document().file());
        Markings markings = new Markings(review, new PanePlaces(source));
        markings.cut();
        List<Stretch> stretches = new ArrayList<>();
        int end = 0;
        for (Markings.Spot spot : markings.spots()) {
            if (spot.start() >= end && spot.end() > spot.start() && spot.end() <= source.text().length()) {
                stretches.add(new Stretch(spot.start(), spot.end(), Map.of("data-at", Integer.toString(spot.start()), "data-place", spot.id(), "data-state", spot.state().name().toLowerCase(Locale.ROOT),
                        "data-on", Boolean.toString(markings.goesOn(spot)), "title", spot.title())));
                end = spot.end();
            }
        }
        return FiledPage.of(source, stretches).map(page -> new FiledMarkup(page.replace("</head>", LOOKS + "</head>")));
    }

    /** The page, with every place in an element of its own. */
    public String page() {
        return page;
    }

    @Override
    public Form form() {
        return Form.MARKUP;
    }

    @Override
    public List<Heading> leaves() {
        return List.of(new Heading(1, "The page", 1));
    }

    @Override
    public Leaf leaf(int number) {
        return new Leaf(leaves().get(0), List.of(), null);
    }

    @Override
    public String place(Location location) {
        return location instanceof TextSpan span && span.end() > span.start() ? "1." + span.start() + "." + span.end() : "";
    }
}
