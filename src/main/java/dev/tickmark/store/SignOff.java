package dev.tickmark.store;

import java.time.Instant;

/**
 * A filing's review is done: who says so, when and in which words; the SHA-256 of the report as it was then; how many findings were closed and how many left open; and the row of the audit trail that says it.
 */
public record SignOff(String filing, String by, Instant at, String statement, String report, int closed, int leftOpen, AuditTrail.Head trail) {
}
