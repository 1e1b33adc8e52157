package dev.tickmark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an expression needs, and that looking for it first changes nothing. */
class PrefilteredTest {

    static List<Arguments> needs() {
        return List.of(
                Arguments.of("\\bnet (?:loss|income)s?\\b", List.of("net ")),
                Arguments.of("(?i)\\b(?:three|six)[- ]?(?:month|week)s?\\b", List.of("month", "week")),
                Arguments.of("cash[- ]?flows?", List.of("flow")),
                Arguments.of("amorti[sz]ation", List.of("amortisation", "amortization")),
                Arguments.of("[1-4]Q", List.of("1Q", "2Q", "3Q", "4Q")),
                Arguments.of("colou?rs", List.of("colo")),
                Arguments.of("ab+c", List.of("ab")),
                Arguments.of("(?:un)?audited", List.of("audited")),
                Arguments.of("(?=ahead)[$\u20ac] ?\\d", List.of("$", "\u20ac")),
                Arguments.of("per\\.cent", List.of("per.cent")),
                Arguments.of("x{0,3}yes", List.of("yes")),
                Arguments.of("\\u5358\\u4f4d", List.of("\u5358\u4f4d")),
                Arguments.of("\\btotal$|^less\\b", List.of("total", "less")));
    }

    @ParameterizedTest
    @MethodSource("needs")
    void whatAnExpressionNeeds(String regex, List<String> words) {
        assertThat(RequiredWords.of(regex)).containsExactlyInAnyOrderElementsOf(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\d+", "[^.]*", "(?:abc)?", "net|\\d", "\\bA\\b", "(?!not)", "\\Qa|b\\E", "", "[a-z]{3}", "\\p{L}+", "(?:total )?\\d", "^$", "(\\w)\\k<x>?"})
    void anExpressionThatNeedsNothingIsAlwaysTried(String regex) {
        assertThat(RequiredWords.of(regex)).isEmpty();
    }

    @Test
    void itFindsWhatItsExpressionFinds() {
        List<String> regexes = List.of("(?i)\\b(?:three|six|9)[- ]?(month|week)s?\\b", "\\bnet (?:loss|income)s?\\b|\\btotal$", "[$\u20ac]\\s?\\d{1,3}(?:,\\d{3})*|\\d+ ?(?:%|percent)", "(?:re)?payments? (?:to|for)\\b.*",
                "cash[- ]?flows?|(?<!net )cash", "q[1-4]|[1-4]Q|FY ?\\d", "a[bc]d|e.g|(x|yz)+end", "per.{0,5}share|\\bEPS\\b");
        List<String> pieces = List.of("net", "loss", "income", " ", "total", "$", "\u20ac", "1", "23", ",456", "%", "percent", "payment", "Re", "s", "to", "for", "Cash", "-", "flow", "q", "Q", "4", "FY", "a", "b", "d", "e", "g", "x", "yz", "end",
                "per", "SHARE", "share", "EPS", "three", "SIX", "9", "month", "Week", ".", "\u00e9");
        Random random = new Random(7);
        for (String regex : regexes) {
            for (int flags : new int[] {0, Pattern.CASE_INSENSITIVE}) {
                Prefiltered prefiltered = Prefiltered.compile(regex, flags);
                Pattern plain = Pattern.compile(regex, flags);
                for (int round = 0; round < 2000; round++) {
                    StringBuilder text = new StringBuilder();
                    random.ints(random.nextInt(9), 0, pieces.size()).forEach(piece -> text.append(pieces.get(piece)));
                    assertThat(found(prefiltered.matcher(text.toString()))).as("%s on '%s'", regex, text).isEqualTo(found(plain.matcher(text)));
                    assertThat(prefiltered.isIn(text.toString())).as("%s on '%s'", regex, text).isEqualTo(plain.matcher(text).find());
                }
            }
        }
    }

    private static List<String> found(Matcher matcher) {
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.start() + " " + matcher.group());
        }
        return found;
    }
}
