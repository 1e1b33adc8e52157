package dev.tickmark.review;

import dev.tickmark.finding.Finding;
import java.util.Optional;

/** A finding beside what was found in the filing before: {@code now} is empty where it is gone, {@code before} where it is new. */
public record Signal(Course course, Optional<Finding> now, Optional<Finding> before) {

    /** What became of it. */
    public enum Course { NEW, WORSE, BETTER, SAME, GONE }

    /** The finding to speak of: as it is, or as it was where it is gone. */
    public Finding finding() {
        return now.or(() -> before).orElseThrow();
    }
}
