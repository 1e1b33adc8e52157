package dev.tickmark.web;

import dev.tickmark.store.KeyRing;
import dev.tickmark.store.Person;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import java.util.Optional;
import java.util.function.Function;

/** Somebody shows a key, or comes back to a session that was begun with one. */
final class KeyRequest extends BaseAuthenticationRequest {

    private final Function<KeyRing, Optional<Person>> holder;

    private KeyRequest(Function<KeyRing, Optional<Person>> holder) {
        this.holder = holder;
    }

    /** A key itself is shown. */
    static KeyRequest shown(String key) {
        return new KeyRequest(keys -> keys.holder(key));
    }

    /** A session was begun with the key of this name. */
    static KeyRequest begun(String name) {
        return new KeyRequest(keys -> keys.named(name));
    }

    /** Whose good key it is. */
    Optional<Person> holder(KeyRing keys) {
        return holder.apply(keys);
    }
}
