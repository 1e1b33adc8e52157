package dev.tickmark.web;

import java.util.List;

/** Which findings of a list are wanted, in which order and under which headings; the page that has their rows puts them so. */
public record OrderView(int shown, int all, boolean filtered, String query, List<Part> groups) {

    /** Findings under one heading; without a title they stand under none. */
    public record Part(String key, String title, List<String> findings) {
    }

    static OrderView of(FindingList list) {
        return new OrderView(list.shown(), list.all(), list.filtered(), list.query(), list.groups().stream().map(group -> new Part(group.key(), group.title(), group.rows().stream().map(line -> line.row().id()).toList())).toList());
    }
}
