package dev.tickmark.review;

import dev.tickmark.reading.Document;
import dev.tickmark.schedule.Schedule;
import dev.tickmark.source.SourceFile;
import dev.tickmark.statement.Filing;

/** A filing read, recognised and scheduled: all that rules are told, before any rule has looked at it. */
public record Prepared(SourceFile file, Document document, Filing filing, Schedule schedule) {
}
