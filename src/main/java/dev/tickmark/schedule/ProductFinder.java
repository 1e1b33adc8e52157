package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.source.Location;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Sentences that give a number of shares, the price of one and the proceeds of all: the third is the product of the first two. */
final class ProductFinder {

    private static final Prefiltered PROCEEDS = Prefiltered.compile("(?i)\\b(?:total|gross|aggregate)\\b[^.;]{0,20}\\b(?:proceeds|price|amount|consideration)\\b");
    private static final Prefiltered OTHERWISE = Prefiltered.compile("(?i)\\bnet\\b|\\bafter\\b|\\bless\\b|\\bapproximately\\b|\\babout\\b|\\bup to\\b|\\bmore than\\b|\\bat least\\b|\\boption\\b|\\bwarrants?\\b");

    private ProductFinder() {
    }

    static List<Comparison> find(Filing filing) {
        List<Fact> prose = new ArrayList<>();
        for (Fact fact : filing.facts()) {
            if (!fact.isTabular()) {
                prose.add(fact);
            }
        }
        List<Comparison> out = new ArrayList<>();
        for (Sentence sentence : filing.sentences()) {
            if (sentence.text().contains("hare") && PROCEEDS.isIn(sentence.text()) && !OTHERWISE.isIn(sentence.text())) {
                product(within(prose, sentence), out);
            }
        }
        return out;
    }

    private static List<Fact> within(List<Fact> prose, Sentence sentence) {
        int length = sentence.text().length();
        Location first = sentence.excerpt().location(0, 1);
        Location last = sentence.excerpt().location(length - 1, length);
        List<Fact> found = new ArrayList<>();
        for (Fact fact : prose) {
            if (fact.location().order() >= first.order() && fact.location().order() <= last.order()) {
                found.add(fact);
            }
        }
        return found;
    }

    /** The one count, the one price and the one amount of a sentence; nothing where there are more. */
    private static void product(List<Fact> figures, List<Comparison> out) {
        List<Fact> counts = new ArrayList<>();
        List<Fact> prices = new ArrayList<>();
        List<Fact> amounts = new ArrayList<>();
        for (Fact fact : figures) {
            if (fact.uom().code().equals("shares")) {
                counts.add(fact);
            } else if (fact.uom().isCurrency()) {
                amounts.add(fact);
            } else if (fact.uom().code().endsWith("/share")) {
                prices.add(fact);
            }
        }
        if (counts.size() != 1 || prices.size() != 1 || amounts.size() != 1 || !prices.get(0).uom().code().startsWith(amounts.get(0).uom().code())) {
            return;
        }
        Fact amount = amounts.get(0);
        Fact count = counts.get(0);
        Fact price = prices.get(0);
        Interval expected = count.interval().times(price.value());
        Working working = Workings.of(amount, List.of(Term.plus(count, "shares"), Term.plus(price, "price")), expected, Workings.plain(count) + " x " + Workings.plain(price), Evidence.CLAIM);
        if (working.outcome() == Outcome.TICK || NearMiss.slip(amount, count.value().multiply(price.value())).isPresent()) {
            out.add(new PerShare(working, Identity.NONE, Measured.CLAIM_PRODUCT));
        }
    }
}
