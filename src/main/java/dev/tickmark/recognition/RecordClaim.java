package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Revenue or net income that a sentence calls a record or the highest ever: {@code higher} is an earlier period of the same length in the filing's own tables in which it was higher, if there is one. */
public record RecordClaim(Claim claim, Optional<Fact> higher) implements Wording {

    private static final Prefiltered RECORD = Prefiltered.compile("\\brecord (?:quarterly |annual |full[- ]year |first |second |third |fourth |quarter |net |total )*(?:revenues?|sales|net income|earnings)\\b|\\b(?:revenues?|sales|net income)[^.;,]{0,40}\\b(?:highest|record level)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public Spot at() {
        return Spot.of(claim);
    }

    @Override
    public String meant() {
        return higher.map(fact -> fact.text() + " for " + fact.period().words()).orElse("");
    }

    @Override
    public List<Spot> beside() {
        return higher.map(fact -> List.of(Spot.of(fact))).orElse(List.of());
    }

    public boolean isDisproved() {
        return higher.isPresent();
    }

    /** The records of a filing. */
    public static List<RecordClaim> in(Filing filing) {
        List<RecordClaim> found = new ArrayList<>();
        for (Claim claim : filing.claims()) {
            boolean whole = claim.concept().equals("REVENUE") || claim.concept().equals("NET_INCOME");
            String text = claim.sentence().text();
            if (!whole || claim.kind() != Claim.Kind.AMOUNT || claim.period().months() == 0 || !(text.contains("ecord") || text.contains("ighest"))) {
                continue;
            }
            var record = RECORD.matcher(text);
            boolean named = record.find() && record.group().toLowerCase(Locale.ROOT).contains(claim.concept().equals("REVENUE") ? "income" : "revenue") == false;
            boolean first = filing.claims().stream().filter(c -> c.sentence() == claim.sentence() && c.concept().equals(claim.concept()) && c.kind() == Claim.Kind.AMOUNT).findFirst().orElseThrow() == claim;
            if (named && first) {
                Optional<Fact> own = filing.facts().stream().filter(f -> f.isTabular() && f.isAmount() && f.concept().equals(claim.concept()) && f.period().equals(claim.period())).findFirst();
                Optional<Fact> higher = own.flatMap(now -> filing.facts().stream().filter(f -> f.isTabular() && f.isAmount() && f.table() == now.table() && f.row() == now.row() && f.months() == now.months()
                        && f.end().isBefore(now.end()) && f.uom().equals(now.uom()) && f.value().compareTo(now.value()) > 0).findFirst());
                found.add(new RecordClaim(claim, higher));
            }
        }
        return found;
    }
}
