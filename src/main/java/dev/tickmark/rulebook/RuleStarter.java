package dev.tickmark.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Begins a rule: DRL, page and threshold under the family's next free code. What only the author can say is marked {@code (fill in: ...)}, and {@code rules check} lists it until it is said. */
public final class RuleStarter {

    private static final String DRL = """
            // (fill in: the accounting reason, in a sentence)
            rule "%2$s"
                @code( %1$s ) @kind( RISK ) @severity( MEDIUM )
                @message( "{subject} is {printed}: {value}, above {limit} ({expression})." )
                @needs( "%3$s" )
            when
                $limit : Threshold( code == "%1$s", $value : value )
                $m : Measure( name == "%3$s", current, value > $value )
            then
                workpaper.raise( drools.getRule(), $m, $limit );
            end
            """;
    private static final String PAGE = """
            # %1$s %2$s

            **Checks** (fill in: what is held against what).
            **Matters because** (fill in: what a reader would otherwise miss).
            **Stays silent when** (fill in: what is not meant).

            ## (fill in: what is wrong in this example)

            ```filing
            Consolidated balance sheets
            (in thousands of dollars)

            \tMar 31, 2003\tMar 31, 2002
            Current assets:
            Cash\t1,210\t3,960
            Inventories\t1,200\t300
            Total current assets\t2,410\t4,260
            Property and equipment, net\t2,590\t2,740
            Total assets\t5,000\t7,000
            Total liabilities\t3,000\t4,000
            Total equity\t2,000\t3,000
            Total liabilities and equity\t5,000\t7,000
            ```

            ```findings
            6 %1$s MEDIUM (fill in: run 'rules check' and copy what the rule says here once it is right)
            ```

            ## (fill in: why this example is silent)

            ```filing
            Consolidated balance sheets
            (in thousands of dollars)

            \tMar 31, 2003\tMar 31, 2002
            Current assets:
            Cash\t4,210\t3,960
            Inventories\t400\t300
            Total current assets\t4,610\t4,260
            Property and equipment, net\t2,590\t2,740
            Total assets\t7,200\t7,000
            Total liabilities\t3,000\t4,000
            Total equity\t4,200\t3,000
            Total liabilities and equity\t7,200\t7,000
            ```

            ```findings
            ```
            """;

    private RuleStarter() {
    }

    /** The code that the next rule of a family gets: that of the family's other rules, counted on; of a new family, its first three letters and 001. Empty where these letters are another family's. */
    public static Optional<String> nextCode(Rulebook rulebook, String family) {
        TreeMap<Integer, String> numbers = new TreeMap<>();
        for (RuleSource source : rulebook.sources()) {
            String code = source.annotations().getOrDefault("code", "");
            if (source.family().equals(family) && code.matches("[A-Z]{3}-\\d{3}")) {
                numbers.put(Integer.parseInt(code.substring(4)), code.substring(0, 3));
            }
        }
        String letters = numbers.isEmpty() ? letters(family) : numbers.lastEntry().getValue();
        boolean taken = numbers.isEmpty() && rulebook.sources().stream().anyMatch(source -> source.annotations().getOrDefault("code", "").startsWith(letters + "-"));
        int highest = rulebook.sources().stream().map(source -> source.annotations().getOrDefault("code", "")).filter(code -> code.matches(letters + "-\\d{3}")).mapToInt(code -> Integer.parseInt(code.substring(4))).max().orElse(0);
        return letters.length() < 3 || taken ? Optional.empty() : Optional.of(String.format("%s-%03d", letters, highest + 1));
    }

    private static String letters(String family) {
        String letters = family.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return letters.substring(0, Math.min(3, letters.length()));
    }

    /**
     * Writes a rule's files into a rulebook's folder.
     *
     * @param measure what the rule holds against a threshold
     * @return the files written or changed
     */
    public static List<Path> begin(Path folder, String family, String name, String code, String measure) {
        Path stem = folder.resolve(family).resolve(RuleLint.stem(name));
        Path drl = stem.resolveSibling(stem.getFileName() + ".drl");
        Path page = stem.resolveSibling(stem.getFileName() + ".md");
        Path thresholds = folder.resolve(ThresholdTable.FILE);
        for (Path file : List.of(drl, page)) {
            if (Files.exists(file)) {
                throw new IllegalArgumentException(file + " is there already; give the rule another name");
            }
        }
        try {
            Files.createDirectories(drl.getParent());
            threshold(thresholds, code + "," + measure + ",0,MEDIUM,(fill in: the unit; and set the value before it),(fill in: where the number comes from)\n");
            Files.writeString(page, PAGE.formatted(code, name));
            Files.writeString(drl, DRL.formatted(code, name, measure));
        } catch (IOException e) {
            throw new UncheckedIOException("the rule cannot be written to " + folder, e);
        }
        return Stream.of(drl, page, thresholds).toList();
    }

    private static void threshold(Path file, String line) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : "code,name,value,severity,unit,source\n";
        String text = before.endsWith("\n") ? line : "\n" + line;
        Files.writeString(file, Files.exists(file) ? text : before + text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
