package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that says how much of revenue or receivables hangs on few customers ("one customer accounted for 18% of revenue", "our ten largest customers"): {@code group} where it is so many of the largest, {@code denied} where it
 * says that none does. The customer is not named in these words.
 */
public record CustomerShare(boolean group, boolean denied, BigDecimal percent, Sentence sentence, int from, int to) implements SentencePart {

    private static final String NUMBER = "(?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|twenty-five|fifty|\\d{1,4})";
    private static final Prefiltered SUBJECT = Prefiltered.compile("\\b(no|one|a|any|single|another) (?:single |individual |one |other |major |significant |large |unaffiliated )*(?:customer|client)\\b|\\b(?:top|largest) " + NUMBER + " (?:customers|clients)\\b|\\b" + NUMBER + " (?:largest|biggest|top) (?:customers|clients)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Prefiltered SHARE = Prefiltered.compile("\\b(?:accounts?|accounted|accounting) for|\\b(?:represents?|represented|representing|comprised?|constituted|contributed|generated|made up)\\b", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered PERCENT = Prefiltered.compile("\\b(\\d{1,3}(?:\\.\\d{1,2})?) ?(?:%|percent\\b|per cent\\b)|\\b(half)\\b", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered BASE = Prefiltered.compile("\\b(?:revenues?|sales|receivables?|turnover|billings)\\b", Pattern.CASE_INSENSITIVE);
    private static final int NEAR = 60;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Override
    public String meant() {
        return sentence.text().strip();
    }

    /** The sentences of a filing that are so. */
    public static List<CustomerShare> in(Filing filing) {
        List<CustomerShare> found = new ArrayList<>();
        for (Sentence sentence : filing.prose().holding("customer", "client")) {
            String text = sentence.text();
            boolean share = text.indexOf('%') >= 0 || text.contains("cent") || text.contains("alf");
            if (share && (text.contains("ustomer") || text.contains("lient"))) {
                of(sentence, text).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<CustomerShare> of(Sentence sentence, String text) {
        Matcher subject = SUBJECT.matcher(text);
        if (!BASE.isIn(text) || !subject.find()) {
            return Optional.empty();
        }
        Matcher share = SHARE.matcher(text);
        Matcher percent = PERCENT.matcher(text);
        if (!share.find(subject.end()) || share.start() > subject.end() + NEAR || !percent.find(share.end()) || percent.start() > share.end() + NEAR) {
            return Optional.empty();
        }
        Matcher base = BASE.matcher(text);
        if (!base.find(percent.end()) || base.start() > percent.end() + NEAR) {
            return Optional.empty();
        }
        BigDecimal value = percent.group(1) == null ? BigDecimal.valueOf(50) : new BigDecimal(percent.group(1));
        boolean denied = "no".equalsIgnoreCase(subject.group(1)) || "any".equalsIgnoreCase(subject.group(1)) || text.toLowerCase(java.util.Locale.ROOT).contains("no customer");
        return value.compareTo(ALL) > 0 ? Optional.empty() : Optional.of(new CustomerShare(subject.group(1) == null, denied, value, sentence, subject.start(), percent.end()));
    }
}
