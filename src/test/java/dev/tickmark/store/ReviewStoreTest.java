package dev.tickmark.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.finding.Finding;
import dev.tickmark.review.Review;
import dev.tickmark.review.ReviewDesk;
import dev.tickmark.review.Sample;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.source.SourceFile;
import dev.tickmark.store.KeptFiling.Kept;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewStoreTest {

    private static final Optional<String> FIRST = Optional.empty();

    private static Review review(String name, String ending) {
        byte[] bytes = (new String(Sample.file(Sample.PATH).bytes(), StandardCharsets.UTF_8) + ending).getBytes(StandardCharsets.UTF_8);
        return Sample.desk().check(new SourceFile(name, "text/plain", bytes));
    }

    @ParameterizedTest
    @MethodSource("dev.tickmark.store.Stores#empty")
    void whatWasKeptIsThereWhenTheStoreIsOpenedAgain(StoreSettings settings) {
        Review review = review("release.txt", "");
        Kept kept;
        try (ReviewStore store = ReviewStore.open(settings, Clock.systemUTC())) {
            kept = store.keep(review, FIRST, "anna");
            assertThat(kept.created()).isTrue();
        }
        try (ReviewStore store = ReviewStore.open(settings, Clock.systemUTC())) {
            KeptFiling filing = store.find(kept.filing().id()).orElseThrow();
            assertThat(filing).isEqualTo(kept.filing());
            assertThat(filing.figures()).isEqualTo(review.coverage().figures());
            assertThat(filing.findings()).isEqualTo(review.findings().size());
            assertThat(store.source(filing).bytes()).isEqualTo(review.file().bytes());
            assertThat(store.findings(filing.id())).extracting(KeptFiling.KeptFinding::id).isEqualTo(review.findings().stream().map(Finding::id).toList());
            assertThat(store.rulebook(filing.rulebook()).version()).isEqualTo(review.rulebook().version());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tickmark.store.Stores#empty")
    void theSameBytesAreTheSameFiling(StoreSettings settings) {
        try (ReviewStore store = ReviewStore.open(settings, Clock.systemUTC())) {
            Kept first = store.keep(review("a.txt", ""), FIRST, "anna");
            Kept second = store.keep(review("b.txt", ""), FIRST, "bert");
            assertThat(second).isEqualTo(new Kept(first.filing(), false));
            assertThat(store.count()).isOne();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tickmark.store.Stores#empty")
    void theFilingKeptLastIsListedFirst(StoreSettings settings) {
        try (ReviewStore store = ReviewStore.open(settings, Clock.systemUTC())) {
            List.of("a", "b", "c").forEach(name -> store.keep(review(name, "\n" + name), FIRST, "anna"));
            assertThat(store.list(2, 0)).extracting(KeptFiling::name).containsExactly("c", "b");
            assertThat(store.list(2, 2)).extracting(KeptFiling::name).containsExactly("a");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tickmark.store.Stores#empty")
    void aNullCharacterInANameDoesNoHarm(StoreSettings settings) {
        try (ReviewStore store = ReviewStore.open(settings, Clock.systemUTC())) {
            assertThat(store.keep(review("a\u0000b", ""), FIRST, "anna").filing().name()).isEqualTo("a\uFFFDb");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tickmark.store.Stores#empty")
    void aKeptFilingIsReviewedByTheRulebookThatReviewedItFirst(StoreSettings settings) {
        try (ReviewStore store = ReviewStore.open(settings, Clock.systemUTC())) {
            Map<String, String> files = new TreeMap<>(Sample.desk().examiner().rulebook().texts());
            files.keySet().removeIf(path -> !path.equals("thresholds.csv") && !path.startsWith("arithmetic/column-does-not-foot"));
            ReviewDesk earlier = ReviewDesk.with(Rulebook.of(files));
            Review before = earlier.check(Sample.file(Sample.PATH));
            KeptFiling filing = store.keep(before, FIRST, "anna").filing();
            AtomicInteger made = new AtomicInteger();
            ReviewShelf shelf = new ReviewShelf(store, Sample::desk);
            ReviewShelf.Work work = (desk, file) -> {
                made.incrementAndGet();
                return desk.check(file);
            };
            assertThat(shelf.review(filing, work).findings()).extracting(Finding::message).isEqualTo(before.findings().stream().map(Finding::message).toList());
            shelf.review(filing, work);
            assertThat(made).hasValue(1);
        }
    }
}
