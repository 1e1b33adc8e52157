package dev.tickmark.store;

import java.util.Set;

/** Someone, or a pipeline, who may do what their roles allow. */
public record Person(String name, Set<Role> roles) {

    public Person {
        roles = Set.copyOf(roles);
    }
}
