package dev.tickmark.cli;

import dev.tickmark.examination.Vocabulary;
import dev.tickmark.rulebook.Placeholder;
import dev.tickmark.schedule.MeasureGuide;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What rules may speak of. */
@Command(name = "words", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = {"What a rule may speak of: measures, line items, types with their fields, and what a message may be filled with.", ""}, footer = {"", "Example: rules words restricted"})
final class RulesWords implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "WORD", defaultValue = "", description = "Only what has this in its name or meaning.")
    String word;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        list("Measures: Measure( name == \"...\", current, value > $limit )", MeasureGuide.measures());
        list("Line items: KeyFigure( concept == \"...\", age == Age.CURRENT, value > 0 )", Vocabulary.lineItems());
        list("Types, with fields or constants", Vocabulary.words().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> String.join(", ", each.getKey().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)) ? each.getValue() : each.getValue().stream().filter(this::isWanted).toList()), (a, b) -> a, java.util.TreeMap::new)));
        if (word.isEmpty()) {
            spec.commandLine().getOut().println("Messages\n  " + Stream.of(Placeholder.values()).map(Placeholder::token).collect(Collectors.joining(" ")));
        }
        return Main.CLEAR;
    }

    private void list(String title, Map<String, String> words) {
        PrintWriter page = spec.commandLine().getOut();
        boolean any = false;
        for (Map.Entry<String, String> each : words.entrySet()) {
            if (isWanted(each.getKey() + " " + each.getValue())) {
                if (!any) {
                    page.println(title);
                    any = true;
                }
                page.printf("  %-32s %s%n", each.getKey(), each.getValue());
            }
        }
    }

    private boolean isWanted(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', ' ').contains(word.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
