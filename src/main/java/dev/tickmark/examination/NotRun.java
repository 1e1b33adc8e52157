package dev.tickmark.examination;

/** A rule that had nothing to work on in a filing, and what was missing, in a sentence. */
public record NotRun(String rule, String missing) {
}
