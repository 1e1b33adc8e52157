package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.DateMention;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence that says that new shares are to be issued for money, or were since the latest balance sheet: how many ({@code shares}), and at what price where it says so. */
public record ShareIssue(Sentence sentence, Fact shares, Optional<Fact> price, boolean planned, boolean afterPeriod, int from, int to) implements Wording {

    private static final Prefiltered PLANNED = Prefiltered.compile("\\b(?:plan(?:s|ning)? to|will|intends? to|expects? to|agreed to|resolved to|decided to|proposes? to) (?:be )?(?:issue|sell|offer|allot)\\b", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered DONE = Prefiltered.compile("\\b(?:issued|sold|allotted)\\b", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered SHARES = Prefiltered.compile("\\b\\d[\\d,]*(?:\\.\\d+)?(?: million)? (?:(?:new|additional|newly|issued|registered|ordinary|common|further) ){0,4}(?:shares|units of common stock)\\b", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered FOR_MONEY = Prefiltered.compile("\\b(?:placement|offering|subscri|at a price|at an? (?:issue|purchase|offering) price|per share|third[- ]part(?:y|ies) allot|rights issue|gross proceeds)", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered OTHERWISE = Prefiltered.compile("\\b(?:options?|restricted stock|warrants?|repurchase|buy ?back|dividend|reserved|conver(?:t|sion)|exercise|split|merger|acquisition of|in exchange|employees|stock plan|incentive|may|treasury)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public Spot at() {
        return Spot.of(shares);
    }

    @Override
    public String meant() {
        return sentence.text().substring(from, to).strip();
    }

    @Override
    public List<Spot> beside() {
        return price.map(Spot::of).stream().toList();
    }

    /** The sentences of a filing that are so. */
    public static List<ShareIssue> in(Filing filing) {
        List<ShareIssue> found = new ArrayList<>();
        List<Fact> prose = new ArrayList<>();
        for (Sentence sentence : filing.prose().holding("shares")) {
            String text = sentence.text();
            if (!text.contains("shares") || !FOR_MONEY.isIn(text) || OTHERWISE.isIn(text)) {
                continue;
            }
            Matcher planned = PLANNED.matcher(text);
            Matcher verb = planned.find() ? planned : DONE.matcher(text);
            boolean ahead = verb == planned;
            Matcher shares = SHARES.matcher(text);
            if (!ahead && !verb.find() || !shares.find(verb.end())) {
                continue;
            }
            if (prose.isEmpty()) {
                filing.facts().stream().filter(fact -> !fact.isTabular()).forEach(prose::add);
            }
            List<Fact> figures = Spot.within(prose, Fact::location, sentence);
            long at = sentence.excerpt().location(shares.start(), shares.start() + 1).order();
            Optional<Fact> count = figures.stream().filter(fact -> fact.uomCode().equals("shares") && fact.location().order() == at).findFirst();
            Optional<Fact> price = figures.stream().filter(fact -> fact.location().order() > at && fact.value().signum() > 0 && (fact.uomCode().endsWith("/share") || fact.uom().isCurrency() && pricedBy(sentence, fact))).findFirst();
            count.ifPresent(c -> found.add(new ShareIssue(sentence, c, price, ahead, isAfterPeriod(filing, sentence), verb.start(), price.isPresent() ? text.length() : shares.end())));
        }
        return found;
    }

    /** Whether an amount stands behind "at a price of". */
    private static boolean pricedBy(Sentence sentence, Fact fact) {
        Matcher priced = Pattern.compile("\\bprice(?: per share)? of ?[^\\s\\d]{0,5} ?$", Pattern.CASE_INSENSITIVE).matcher(sentence.text());
        for (int end = 1; end < sentence.text().length(); end++) {
            if (sentence.excerpt().location(end, end + 1).order() == fact.location().order()) {
                return priced.region(0, end).find();
            }
        }
        return false;
    }

    private static boolean isAfterPeriod(Filing filing, Sentence sentence) {
        LocalDate end = LocalDate.MIN;
        for (Table table : filing.statements()) {
            for (var column : table.columns()) {
                LocalDate last = column.period().isInstant() ? column.period().end() : LocalDate.MIN;
                end = last.isAfter(end) && filing.documentDate().map(day -> !last.isAfter(day)).orElse(true) ? last : end;
            }
        }
        for (DateMention date : Spot.within(filing.dates(), DateMention::location, sentence)) {
            if (!end.equals(LocalDate.MIN) && date.date().isPresent() && date.date().get().isAfter(end)) {
                return true;
            }
        }
        return false;
    }
}
