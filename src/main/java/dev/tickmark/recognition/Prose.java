package dev.tickmark.recognition;

import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Concordance;
import dev.tickmark.statement.DateMention;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import java.util.List;

/** What a document says outside its tables, with the dates of both: sentences, what they claim, every figure in them, dates and exchange rates. */
public record Prose(Concordance concordance, List<Claim> claims, List<Fact> facts, List<DateMention> dates, List<Filing.Rate> rates) {

    public Prose {
        claims = List.copyOf(claims);
        facts = List.copyOf(facts);
        dates = List.copyOf(dates);
        rates = List.copyOf(rates);
    }
}
