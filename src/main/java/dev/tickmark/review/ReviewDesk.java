package dev.tickmark.review;

import dev.tickmark.examination.CompiledRulebook;
import dev.tickmark.examination.Examiner;
import dev.tickmark.examination.RulebookCache;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.schedule.PriorFigures;
import dev.tickmark.schedule.Refiled;
import dev.tickmark.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where filings are checked: read, recognised, scheduled, examined. Safe for many threads at once. */
public final class ReviewDesk {

    private final Examiner examiner;
    private final Preparation preparation = new Preparation();

    public ReviewDesk(Examiner examiner) {
        this.examiner = examiner;
    }

    /** A desk with the rules of a rulebook, compiled, or as they were kept when they were compiled last. */
    public static ReviewDesk with(Rulebook rulebook) {
        return new ReviewDesk(new Examiner(RulebookCache.ofUser().compiled(rulebook)));
    }

    /** The rulebook in a folder; where none is named (null), the folder {@code rules} of the working directory if it holds rules, else the one the program was built with. */
    public static Rulebook rulebook(Path folder) {
        return folder(folder).map(Rulebook::in).orElseGet(Rulebook::standard);
    }

    /** The folder that {@link #rulebook(Path)} reads; empty where it takes the rulebook inside the program. */
    public static Optional<Path> folder(Path named) {
        Path here = Path.of("rules");
        return named != null ? Optional.of(named) : holdsRules(here) ? Optional.of(here) : Optional.empty();
    }

    private static boolean holdsRules(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> walk = Files.walk(folder, 3)) {
            return walk.anyMatch(file -> file.toString().endsWith(".drl"));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Checks one filing.
     *
     * @throws dev.tickmark.reading.UnreadableException where it cannot be read
     */
    public Review check(SourceFile file) {
        return check(prepare(file));
    }

    /** Checks a filing that is prepared already. */
    public Review check(Prepared ready) {
        CompiledRulebook rules = examiner.compiled();
        return Review.of(ready.file(), ready.document(), ready.filing(), ready.schedule(), Examiner.examine(rules, ready.filing(), ready.schedule()), rules.rulebook());
    }

    /**
     * Reads, recognises and schedules a filing.
     *
     * @throws dev.tickmark.reading.UnreadableException where it cannot be read
     */
    public Prepared prepare(SourceFile file) {
        return preparation.of(file);
    }

    /**
     * Checks one filing against the one before it: comparative figures against what was filed, findings against what was found then.
     *
     * @throws dev.tickmark.reading.UnreadableException where it cannot be read
     */
    public Review check(SourceFile file, Review prior) {
        return check(prepare(file), prior);
    }

    /** Checks a filing that is prepared already against the one before it. */
    public Review check(Prepared ready, Review prior) {
        PriorFigures figures = PriorFigures.of(ready.filing(), prior.filing());
        List<Refiled> refiled = figures.changed();
        return check(new Prepared(ready.file(), ready.document(), ready.filing(), ready.schedule().beside(refiled))).since(prior, refiled, figures.agreeing());
    }

    /** The examiner whose rules are applied here. */
    public Examiner examiner() {
        return examiner;
    }
}
