package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Interest that a sentence counts among the parts of an expense ("mainly composed of a JPY 190 million interest payment"), for the period of the first amount before it: where the statements show no line of it, it is all there is. */
public record ToldInterest(Fact interest, Period period) {

    private static final Prefiltered SAYS = Prefiltered.compile("(\\d)[\\d,.]* (?:thousand |million |billion )?(?:of |in )?(?:net )?interest (?:payments?|expenses?|charges?|costs?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered OTHERWISE = Prefiltered.compile("\\b(?:will|would|expects?|may|could|if|capitali[sz]ed|excluding|accrued|sav\\w+|reduc\\w+|increase of|decrease of|tax)\\b", Pattern.CASE_INSENSITIVE);

    /** What a filing's sentences say so. */
    public static List<ToldInterest> in(Filing filing) {
        List<ToldInterest> found = new ArrayList<>();
        for (Sentence sentence : filing.prose().holding("interest")) {
            Matcher says = SAYS.matcher(sentence.text());
            if (says.find() && !OTHERWISE.isIn(sentence.text())) {
                long at = sentence.excerpt().location(says.start(1), says.end(1)).order();
                List<Fact> prose = filing.facts().stream().filter(fact -> !fact.isTabular() && fact.uom().isCurrency() && fact.value().signum() > 0).toList();
                Spot.within(prose, Fact::location, sentence).stream().filter(fact -> fact.location().order() <= at && fact.location().order() + fact.text().length() > at).findFirst()
                        .flatMap(interest -> period(filing, sentence, interest).map(period -> new ToldInterest(interest, period))).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The period that the amount is claimed for, or else that of the first claim of the sentence's paragraph that names one. */
    private static Optional<Period> period(Filing filing, Sentence sentence, Fact interest) {
        Optional<Period> own = filing.claims().stream().filter(claim -> claim.figure() == interest).map(Claim::period).findFirst();
        return own.isPresent() ? own : filing.claims().stream().filter(claim -> claim.kind() == Claim.Kind.AMOUNT && claim.sentence().paragraph() == sentence.paragraph() && claim.sentence().location().order() <= sentence.location().order())
                .map(Claim::period).filter(Duration.class::isInstance).findFirst();
    }
}
