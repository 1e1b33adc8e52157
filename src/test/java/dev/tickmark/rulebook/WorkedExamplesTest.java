package dev.tickmark.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Reckons the worked example of a score's page after, line by line, without the program's own arithmetic: each component from the figures it names, the result from its components. A finding of
 * the page's examples has to print the same result.
 */
class WorkedExamplesTest {

    private static final Path RULES = Path.of("rules");
    private static final Pattern WEIGHED = Pattern.compile("^- [^:]+: (.+) = (-?[\\d.]+); times (-?[\\d.]+): (-?[\\d.]+)$", Pattern.MULTILINE);
    private static final Pattern CONSTANT = Pattern.compile("^- constant: (-?[\\d.]+)$", Pattern.MULTILINE);
    private static final Pattern TOGETHER = Pattern.compile("^Together: \\S+ = (-?[\\d.]+)", Pattern.MULTILINE);
    private static final Pattern SIGN = Pattern.compile("^- [^:]+: .+: ([01])$", Pattern.MULTILINE);
    private static final Pattern RATIO = Pattern.compile("((?:\\([\\d,]+\\)|[\\d,]+) [-/] [\\d,]+) = (-?[\\d.,]+|\\([\\d,]+\\))(?= after|:)");

    @TestFactory
    Stream<DynamicTest> scoresAreWhatTheirPagesWorkOut() {
        Rulebook rulebook = Rulebook.in(RULES);
        return rulebook.cards().stream().flatMap(card -> rulebook.page(card).stream().flatMap(page -> worked(card).map(text -> DynamicTest.dynamicTest(card.code() + " " + card.title(), () -> check(page, text)))));
    }

    /** The worked examples of a rule's page: each ends where its components are taken together. */
    private static Stream<String> worked(RuleCard card) {
        try {
            String page = Files.readString(RULES.resolve(card.file().replaceFirst("\\.drl$", ".md")));
            int from = page.indexOf("\n## Worked example\n");
            return from < 0 ? Stream.of() : Stream.of(page.substring(from).split("(?<=\nTogether: .{1,400})\n\n")).filter(text -> text.contains("\nTogether: "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(RulePage page, String text) {
        BigDecimal sum = CONSTANT.matcher(text).results().map(found -> new BigDecimal(found.group(1))).reduce(BigDecimal.ZERO, BigDecimal::add);
        Matcher weighed = WEIGHED.matcher(text);
        boolean any = false;
        while (weighed.find()) {
            any = true;
            BigDecimal value = weighed.group(1).matches("none|1") ? new BigDecimal(weighed.group(2)) : new Sum(weighed.group(1)).value();
            same(value, weighed.group(2));
            same(value.multiply(new BigDecimal(weighed.group(3))), weighed.group(4));
            sum = sum.add(value.multiply(new BigDecimal(weighed.group(3))));
        }
        RATIO.matcher(text).results().forEach(ratio -> same(new Sum(ratio.group(1)).value(), ratio.group(2).startsWith("(") ? "-" + ratio.group(2).replaceAll("[(),]", "") : ratio.group(2).replace(",", "")));
        Matcher together = TOGETHER.matcher(text);
        if (together.find()) {
            same(any ? sum : BigDecimal.valueOf(SIGN.matcher(text).results().filter(sign -> sign.group(1).equals("1")).count()), together.group(1));
        }
        String result = result(text);
        assertThat(page.examples().stream().map(RulePage.Example::findings).flatMap(List::stream)).as("a finding prints %s", result).anyMatch(line -> line.contains(" " + result + " ") || line.contains(" " + result + ","));
    }

    /** What the finding prints of a worked example: the ratio or the percentage it comes to, or the score itself, to two places. */
    private static String result(String text) {
        String together = text.substring(text.indexOf("\nTogether: "));
        for (Pattern pattern : List.of(Pattern.compile("F = p / 0\\.0037 = ([\\d.]+\\d)"), Pattern.compile("([\\d.]+%)"))) {
            Matcher found = pattern.matcher(together);
            if (found.find()) {
                return found.group(1);
            }
        }
        BigDecimal score = new BigDecimal(together.replaceFirst("(?s)\nTogether: \\S+ = (-?\\d+(?:\\.\\d+)?).*", "$1"));
        return (score.scale() > 2 ? score.setScale(2, RoundingMode.HALF_UP) : score).toPlainString();
    }

    private static void same(BigDecimal value, String printed) {
        assertThat(value.setScale(new BigDecimal(printed).scale(), RoundingMode.HALF_UP)).isEqualByComparingTo(printed);
    }

    /** A sum as one writes it: a bracket around a mere figure makes it negative, one around a sum holds it together. */
    private static final class Sum {

        private final String text;
        private int at;

        Sum(String text) {
            this.text = text.replaceAll("[, $]", "").replaceAll("(?<!ln)\\(([\\d.]+)\\)", "(0-$1)");
        }

        BigDecimal value() {
            BigDecimal value = product();
            while (at < text.length() && "+-".indexOf(text.charAt(at)) >= 0) {
                value = text.charAt(at++) == '+' ? value.add(product()) : value.subtract(product());
            }
            return value;
        }

        private BigDecimal product() {
            BigDecimal value = figure();
            while (at < text.length() && text.charAt(at) == '/') {
                at++;
                value = value.divide(figure(), MathContext.DECIMAL64);
            }
            return value;
        }

        private BigDecimal figure() {
            boolean logarithm = text.startsWith("ln(", at);
            at += logarithm ? 2 : 0;
            if (text.charAt(at) == '(') {
                at++;
                BigDecimal value = value();
                at++;
                return logarithm ? BigDecimal.valueOf(Math.log(value.doubleValue())) : value;
            }
            int from = at;
            while (at < text.length() && "0123456789.".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return new BigDecimal(text.substring(from, at));
        }
    }
}
