package dev.tickmark.store;

import dev.tickmark.review.Review;
import dev.tickmark.review.ReviewDesk;
import dev.tickmark.source.SourceFile;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reviews of kept filings, whole. A review is made again from the filing's bytes and the rulebook that reviewed it, which gives the same review; the ones wanted last are at hand.
 */
public final class ReviewShelf {

    private static final int REVIEWS = 24;
    private static final long SOURCE_BYTES = 48L * 1024 * 1024;
    private static final int DESKS = 2;

    private final ReviewStore store;
    private final Supplier<ReviewDesk> current;
    private final Map<String, Review> reviews = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, ReviewDesk> desks = new LinkedHashMap<>(4, 0.75f, true);

    /** A shelf before a store; the desk is the one where filings are checked now. */
    public ReviewShelf(ReviewStore store, Supplier<ReviewDesk> current) {
        this.store = store;
        this.current = current;
    }

    /** How a desk is put to work. */
    public interface Work {
        Review check(ReviewDesk desk, SourceFile file);
    }

    /** The review of a kept filing. */
    public Review review(KeptFiling filing, Work work) {
        synchronized (reviews) {
            Review at = reviews.get(filing.id());
            if (at != null) {
                return at;
            }
        }
        Review made = work.check(desk(filing.rulebook()), store.source(filing));
        if (!made.rulebook().version().equals(filing.rulebook())) {
            // The rulebook was changed for another while the filing was examined.
            made = work.check(kept(filing.rulebook()), store.source(filing));
        }
        put(filing.id(), made);
        return made;
    }

    /** Lays a review on the shelf that was just made. */
    public void put(String filing, Review review) {
        synchronized (reviews) {
            reviews.put(filing, review);
            long bytes = reviews.values().stream().mapToLong(each -> each.file().bytes().length).sum();
            Iterator<Review> oldest = reviews.values().iterator();
            while (reviews.size() > 1 && (reviews.size() > REVIEWS || bytes > SOURCE_BYTES)) {
                bytes -= oldest.next().file().bytes().length;
                oldest.remove();
            }
        }
    }

    private ReviewDesk desk(String rulebook) {
        ReviewDesk now = current.get();
        return now.examiner().rulebook().version().equals(rulebook) ? now : kept(rulebook);
    }

    private ReviewDesk kept(String rulebook) {
        synchronized (desks) {
            ReviewDesk desk = desks.computeIfAbsent(rulebook, version -> ReviewDesk.with(store.rulebook(version)));
            if (desks.size() > DESKS) {
                Iterator<ReviewDesk> oldest = desks.values().iterator();
                oldest.next();
                oldest.remove();
            }
            return desk;
        }
    }
}
