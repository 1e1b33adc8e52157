package dev.tickmark.web;

import dev.tickmark.report.Sheet;

/** Everything there is to say of a finding of a filing. */
public record FindingDetail(String filing, String id, Sheet.Entry entry) {
}
