package dev.tickmark.review;

import dev.tickmark.reading.Document;
import dev.tickmark.reading.Readers;
import dev.tickmark.recognition.StatementRecogniser;
import dev.tickmark.schedule.Schedule;
import dev.tickmark.source.SourceFile;
import dev.tickmark.statement.Filing;

/** The part of a review that needs no rule: filings are read, recognised and scheduled, ready to be examined. Safe for many threads at once. */
public final class Preparation {

    private final Readers readers = new Readers();
    private final StatementRecogniser recogniser = new StatementRecogniser();

    /** @throws dev.tickmark.reading.UnreadableException where the filing cannot be read */
    public Prepared of(SourceFile file) {
        Document document = readers.read(file);
        Filing filing = recogniser.recognise(document);
        return new Prepared(file, document, filing, Schedule.of(filing));
    }
}
