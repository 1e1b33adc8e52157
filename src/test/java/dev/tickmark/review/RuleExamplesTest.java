package dev.tickmark.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.examination.Examiner;
import dev.tickmark.examination.RuleCompiler;
import dev.tickmark.rulebook.RuleCard;
import dev.tickmark.rulebook.RulePage;
import dev.tickmark.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the examples of every rule's page through the whole program. An example lists the findings of the page's own rule, and those of a root cause that makes it fail too; what others say of the same lines is left out.
 * With {@code -Daccept} the pages are written anew; an example in which the rule found something before has still to find something.
 */
class RuleExamplesTest {

    private static final Path RULES = Path.of("rules");

    @TestFactory
    Stream<DynamicTest> everyExampleHolds() {
        Rulebook rulebook = Rulebook.in(RULES);
        ReviewDesk desk = new ReviewDesk(new Examiner(RuleCompiler.compile(rulebook)));
        return rulebook.cards().stream().flatMap(card -> rulebook.page(card).stream().map(page -> DynamicTest.dynamicTest(card.code() + " " + card.title(), () -> page(desk, card, page))));
    }

    private static void page(ReviewDesk desk, RuleCard card, RulePage page) throws IOException {
        List<List<String>> found = new ArrayList<>();
        for (RulePage.Example example : page.examples()) {
            found.add(Rehearsal.findings(desk, page, example));
        }
        boolean accept = System.getProperty("accept") != null;
        for (int i = 0; i < found.size(); i++) {
            RulePage.Example example = page.examples().get(i);
            if (accept) {
                assertThat(found.get(i).isEmpty()).as("'%s' is silent", example.heading()).isEqualTo(example.isSilent());
            } else {
                assertThat(found.get(i)).as(example.heading()).isEqualTo(example.findings());
            }
        }
        if (accept) {
            Path file = RULES.resolve(card.file().replaceFirst("\\.drl$", ".md"));
            Files.writeString(file, RulePage.accept(Files.readString(file), found));
        }
    }
}
