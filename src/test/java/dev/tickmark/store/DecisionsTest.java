package dev.tickmark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Severity;
import dev.tickmark.review.Review;
import dev.tickmark.review.Sample;
import dev.tickmark.source.SourceFile;
import dev.tickmark.store.KeptFiling.KeptFinding;
import dev.tickmark.store.RefusedException.Why;
import dev.tickmark.store.VersionComparison.Fate;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionsTest {

    private static final String STORES = "dev.tickmark.store.Stores#empty";
    private static final Ruling FALSE_ALARM = Ruling.of(Disposition.DISMISSED, "the row is a memo row");
    private static final Review REVIEW = Sample.review();

    private static Clock on(String day) {
        return Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
    }

    /** The sample's review under other bytes, with those findings only that are wanted. */
    private static Review version(Predicate<Finding> wanted) {
        SourceFile file = new SourceFile("release.txt", "text/plain", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        return new Review(file, REVIEW.document(), REVIEW.filing(), REVIEW.schedule(), REVIEW.examination(), REVIEW.rulebook(), REVIEW.findings().stream().filter(wanted).toList(), REVIEW.coverage(), REVIEW.verdict(), REVIEW.since());
    }

    private static String keep(ReviewStore store, Predicate<Finding> wanted, Optional<String> previous) {
        return store.keep(version(wanted), previous, "anna").filing().id();
    }

    private static KeptFinding one(ReviewStore store, String filing, Predicate<KeptFinding> wanted) {
        return store.findings(filing).stream().filter(wanted).findFirst().orElseThrow();
    }

    private static boolean mild(KeptFinding finding) {
        return !Decision.needsSecond(finding);
    }

    private static Why refusal(Runnable deed) {
        return catchThrowableOfType(RefusedException.class, deed::run).why();
    }

    @ParameterizedTest
    @MethodSource(STORES)
    void aMildFindingIsClosedByOnePerson(StoreSettings settings) {
        try (ReviewStore store = ReviewStore.open(settings, on("2027-01-01"))) {
            String filing = keep(store, finding -> true, Optional.empty());
            KeptFinding finding = one(store, filing, DecisionsTest::mild);
            Decision made = store.decisions().decide(filing, finding.id(), FALSE_ALARM, 0, "bert");
            assertThat(made.version()).isOne();
            assertThat(made.openBecause(finding, LocalDate.parse("2027-01-01"))).isEmpty();
            assertThat(store.decisions().of(filing)).containsExactly(made);
        }
    }

    @ParameterizedTest
    @MethodSource(STORES)
    void aGraveFindingStaysOpenUntilAnotherPersonAgrees(StoreSettings settings) {
        try (ReviewStore store = ReviewStore.open(settings, on("2027-01-01"))) {
            String filing = keep(store, finding -> true, Optional.empty());
            KeptFinding finding = one(store, filing, each -> each.severity() == Severity.CRITICAL);
            Decisions decisions = store.decisions();
            assertThat(refusal(() -> decisions.approve(filing, finding.id(), 0, "carl"))).isEqualTo(Why.NOT_DECIDED);
            Decision made = decisions.decide(filing, finding.id(), FALSE_ALARM, 0, "bert");
            assertThat(made.openBecause(finding, decisions.today())).hasValueSatisfying(why -> assertThat(why).contains("second person"));
            assertThat(refusal(() -> decisions.approve(filing, finding.id(), 1, "Bert"))).isEqualTo(Why.SAME_PERSON);
            Decision agreed = decisions.approve(filing, finding.id(), 1, "carl");
            assertThat(agreed.openBecause(finding, decisions.today())).isEmpty();
            assertThat(agreed.by()).isEqualTo("bert");
            Decision again = decisions.decide(filing, finding.id(), FALSE_ALARM, 2, "bert");
            assertThat(again.approval()).as("a new decision needs a new approval").isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(STORES)
    void aWaiverEnds(StoreSettings settings) {
        try (ReviewStore store = ReviewStore.open(settings, on("2027-01-01"))) {
            String filing = keep(store, finding -> true, Optional.empty());
            KeptFinding finding = one(store, filing, DecisionsTest::mild);
            Decision made = store.decisions().decide(filing, finding.id(), new Ruling(Disposition.WAIVED, Optional.of(LocalDate.parse("2027-01-31")), "mended in the next release"), 0, "bert");
            assertThat(made.openBecause(finding, LocalDate.parse("2027-01-31"))).isEmpty();
            assertThat(made.openBecause(finding, LocalDate.parse("2027-02-01"))).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource(STORES)
    void ofManyReviewersAtOnceExactlyOneDecides(StoreSettings settings) throws Exception {
        try (ReviewStore store = ReviewStore.open(settings, Clock.systemUTC())) {
            String filing = keep(store, finding -> true, Optional.empty());
            KeptFinding finding = one(store, filing, DecisionsTest::mild);
            for (int round = 0; round < 5; round++) {
                int looked = round;
                CountDownLatch start = new CountDownLatch(1);
                ExecutorService reviewers = Executors.newFixedThreadPool(6);
                List<Future<String>> outcomes = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    String who = "reviewer " + i;
                    outcomes.add(reviewers.submit((Callable<String>) () -> {
                        start.await();
                        try {
                            return store.decisions().decide(filing, finding.id(), FALSE_ALARM, looked, who).by();
                        } catch (RefusedException e) {
                            assertThat(e.why()).isEqualTo(Why.STALE);
                            return "told of " + e.current().orElseThrow().by();
                        }
                    }));
                }
                start.countDown();
                List<String> said = new ArrayList<>();
                for (Future<String> outcome : outcomes) {
                    said.add(outcome.get());
                }
                reviewers.shutdown();
                String winner = store.decisions().find(filing, finding.id()).orElseThrow().by();
                assertThat(said).filteredOn(each -> each.equals(winner)).hasSize(1);
                assertThat(said).filteredOn(each -> each.equals("told of " + winner)).hasSize(5);
            }
            assertThat(store.trail().verify().isIntact()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource(STORES)
    void aDecisionFollowsItsFindingAndComesBackWithIt(StoreSettings settings) {
        try (ReviewStore store = ReviewStore.open(settings, Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)))) {
            String first = keep(store, finding -> true, Optional.empty());
            KeptFinding finding = one(store, first, DecisionsTest::mild);
            Decision made = store.decisions().decide(first, finding.id(), FALSE_ALARM, 0, "bert");
            String second = keep(store, each -> !each.id().equals(finding.id()), Optional.of(first));
            String third = keep(store, each -> true, Optional.of(second));
            String fourth = keep(store, each -> true, Optional.of(third));
            assertThat(store.decisions().find(second, finding.id())).isEmpty();
            for (String later : List.of(third, fourth)) {
                Decision carried = store.decisions().find(later, finding.id()).orElseThrow();
                assertThat(carried.ruling()).isEqualTo(made.ruling());
                assertThat(carried.carriedFrom()).contains(first);
                assertThat(carried.openBecause(finding, store.decisions().today())).isEmpty();
            }
            VersionComparison gone = store.compare(store.find(first).orElseThrow(), REVIEW, store.find(second).orElseThrow(), REVIEW);
            assertThat(gone.findings()).filteredOn(change -> change.fate() == Fate.GONE).extracting(change -> change.finding().id()).containsExactly(finding.id());
            assertThat(gone.figures()).isEmpty();
            VersionComparison back = store.compare(store.find(second).orElseThrow(), REVIEW, store.find(third).orElseThrow(), REVIEW);
            assertThat(back.findings()).filteredOn(change -> change.fate() == Fate.REOPENED).extracting(change -> change.finding().id()).containsExactly(finding.id());
            assertThat(back.findings()).filteredOn(change -> change.fate() == Fate.NEW).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(STORES)
    void aCarriedDecisionClosesNothingWhereTheFindingSaysSomethingElse(StoreSettings settings) {
        try (ReviewStore store = ReviewStore.open(settings, Clock.systemUTC())) {
            String first = keep(store, finding -> true, Optional.empty());
            KeptFinding finding = one(store, first, DecisionsTest::mild);
            Decision made = store.decisions().decide(first, finding.id(), FALSE_ALARM, 0, "bert");
            KeptFinding changed = new KeptFinding(finding.id(), finding.rule(), finding.title(), finding.kind(), finding.severity(), finding.message() + " (another difference)");
            assertThat(made.openBecause(changed, store.decisions().today())).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource(STORES)
    void whatIsSignedOffStays(StoreSettings settings) {
        try (ReviewStore store = ReviewStore.open(settings, Clock.systemUTC())) {
            String filing = keep(store, finding -> true, Optional.empty());
            KeptFinding finding = one(store, filing, DecisionsTest::mild);
            long looked = store.trail().revision(filing);
            store.decisions().decide(filing, finding.id(), FALSE_ALARM, 0, "bert");
            byte[] report = "as it was".getBytes(StandardCharsets.UTF_8);
            assertThat(refusal(() -> store.signOffs().sign(filing, "reviewed", looked, report, "carl"))).isEqualTo(Why.STALE);
            SignOff signed = store.signOffs().sign(filing, "reviewed", store.trail().revision(filing), report, "carl");
            assertThat(signed.closed()).isOne();
            assertThat(signed.leftOpen()).isEqualTo(REVIEW.findings().size() - 1);
            assertThat(signed.trail()).isEqualTo(store.trail().head());
            assertThat(store.signOffs().report(signed)).isEqualTo(report);
            assertThat(store.find(filing).orElseThrow().signedBy()).contains("carl");
            assertThat(refusal(() -> store.decisions().decide(filing, finding.id(), FALSE_ALARM, 1, "bert"))).isEqualTo(Why.SIGNED_OFF);
            assertThat(refusal(() -> store.decisions().comment(filing, finding.id(), "but", "bert"))).isEqualTo(Why.SIGNED_OFF);
            assertThat(refusal(() -> store.signOffs().sign(filing, "again", signed.trail().number(), report, "carl"))).isEqualTo(Why.SIGNED_OFF);
        }
    }

    @ParameterizedTest
    @MethodSource(STORES)
    void commentsAreKeptInOrder(StoreSettings settings) {
        try (ReviewStore store = ReviewStore.open(settings, Clock.systemUTC())) {
            String filing = keep(store, finding -> true, Optional.empty());
            String finding = store.findings(filing).get(0).id();
            List.of("first", "zweitens: \u00fc \"quoted\"").forEach(words -> store.decisions().comment(filing, finding, words, "bert"));
            assertThat(store.decisions().comments(filing)).extracting(Comment::words).containsExactly("first", "zweitens: \u00fc \"quoted\"");
            assertThat(refusal(() -> store.decisions().comment(filing, "no such finding", "x", "bert"))).isEqualTo(Why.UNKNOWN);
        }
    }
}
