package dev.tickmark.rulebook;

import java.util.TreeSet;

/** The rulebook's README: how it is laid out, and every rule in one table a family. */
public final class RuleIndex {

    private static final String HEAD = """
            # The rulebook

            One rule, two files with one stem: a `.drl` that Drools compiles and a `.md` page that says what the rule checks, why, and when it stays silent, and whose examples are run as tests.
            An example's findings are those of the page's own rule, and those of another rule that name the page's among the relations that fail with it; what else is said of the same lines is left out. `mvn verify -Daccept` writes the findings as they now are: read that diff.

            A rule file has no `package` and no imports: the compiler puts them before its first line, so that line numbers stay true. Every type of `statement`, `schedule` and `rulebook` that a rule
            may speak of is imported, and the global `workpaper` is there. A rule tests properties and makes one call: `workpaper.judge` hands over a comparison, which becomes a tick or an exception;
            `workpaper.raise` hands over what a reviewer must know. Numbers to hold figures against stand in [`thresholds.csv`](thresholds.csv), each with its severity and source; change them there.

            This file is generated: `mvn verify -Daccept` renews it.
            """;

    private RuleIndex() {
    }

    /** The text of {@code README.md}. */
    public static String of(Rulebook rulebook) {
        StringBuilder out = new StringBuilder(HEAD);
        out.append("\n").append(rulebook.cards().size()).append(" rules.\n");
        TreeSet<String> families = new TreeSet<>();
        rulebook.cards().forEach(card -> families.add(card.family()));
        for (String family : families) {
            String name = family.replace('-', ' ');
            out.append("\n## ").append(Character.toUpperCase(name.charAt(0))).append(name.substring(1)).append("\n\n");
            out.append("| code | title | kind | severity | checks | reference |\n|---|---|---|---|---|---|\n");
            for (RuleCard card : rulebook.cards()) {
                if (card.family().equals(family)) {
                    row(out, rulebook, card);
                }
            }
        }
        return out.toString();
    }

    private static void row(StringBuilder out, Rulebook rulebook, RuleCard card) {
        String checks = rulebook.page(card).map(RulePage::checks).orElse("");
        out.append("| ").append(card.code()).append(" | [").append(card.title()).append("](").append(card.file().replaceFirst("\\.drl$", ".md")).append(") | ")
                .append(card.kind()).append(" | ").append(card.severity()).append(" | ").append(checks.replace("|", "\\|")).append(" | ")
                .append(String.join("; ", card.references())).append(" |\n");
    }
}
