package dev.tickmark.web;

/** The roles, as annotations name them; what each may do is said at {@link dev.tickmark.store.Role}. */
final class Roles {

    static final String READER = "reader";
    static final String REVIEWER = "reviewer";
    static final String APPROVER = "approver";
    static final String AUTHOR = "author";
    static final String ADMINISTRATOR = "administrator";

    private Roles() {
    }
}
