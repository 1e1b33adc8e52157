package dev.tickmark.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.finding.Finding;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.TextSpan;
import dev.tickmark.statement.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ReviewDeskTest {

    private static final Path SHARED = Path.of("../shared/data/filings");

    @Test
    void everyFigureStandsWhereItsLocationSays() {
        held(Sample.file(Sample.PATH));
    }

    @Test
    void everyFigureOfRealFilingsStandsWhereItsLocationSays() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SHARED), "no real filings here: " + SHARED);
        for (String folder : List.of("text", "html")) {
            try (Stream<Path> filings = Files.list(SHARED.resolve(folder))) {
                filings.sorted().limit(12).forEach(path -> held(Sample.file(path)));
            }
        }
    }

    private static void held(SourceFile file) {
        Review review = Sample.desk().check(file);
        String source = SourceText.of(file).text();
        SoftAssertions softly = new SoftAssertions();
        for (Fact fact : review.filing().facts()) {
            TextSpan span = (TextSpan) fact.location();
            softly.assertThat(source.substring(span.start(), span.end())).as("%s, %s at %d:%d", file.name(), fact.caption(), span.line(), span.column()).isEqualTo(fact.text());
        }
        for (Finding finding : review.findings()) {
            softly.assertThat(finding.subject().location()).as(finding.message()).isNotNull();
        }
        softly.assertAll();
    }

    @Test
    void findingsComeMostSevereFirstThenByPlace() {
        List<Finding> findings = Sample.review().findings();
        assertThat(findings).isSortedAccordingTo((a, b) -> a.severity() != b.severity() ? b.severity().compareTo(a.severity())
                : Long.compare(a.subject().location().order(), b.subject().location().order()));
    }

    @Test
    void aFilingWithoutFiguresIsNotReadAndNeverClean() {
        Review review = Sample.desk().check(new SourceFile("letter.txt", "text/plain", "Dear shareholders,\n\nthank you for your trust.\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(review.verdict().status()).isEqualTo(Verdict.Status.NOT_READ);
    }

    @Test
    void everyFigureIsProvedOrNot() {
        Coverage coverage = Sample.review().coverage();
        assertThat(coverage.figures()).isEqualTo(Sample.review().filing().facts().size());
        assertThat(coverage.proved()).isPositive().isLessThanOrEqualTo(coverage.figures());
    }
}
