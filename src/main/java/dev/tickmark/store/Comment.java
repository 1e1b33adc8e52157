package dev.tickmark.store;

import java.time.Instant;

/** What a person said about a finding; numbered as the audit trail is. */
public record Comment(long number, String finding, String words, String by, Instant at) {
}
