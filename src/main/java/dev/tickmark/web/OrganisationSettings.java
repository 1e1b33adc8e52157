package dev.tickmark.web;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How people sign in with the account of their organisation, by OpenID Connect. Without an issuer nobody does, and nobody is asked anything. */
public interface OrganisationSettings {

    /** The provider of the accounts, by the address under which it knows itself, such as {@code https://login.example.org/realms/finance}. */
    Optional<String> issuer();

    /** As what the provider knows this service. */
    Optional<String> clientId();

    /** The secret that goes with it; a client without one proves itself by PKCE alone. */
    Optional<String> clientSecret();

    /** Where browsers reach this service, such as {@code https://tickmark.example.org}, where a proxy in front does not pass on the name they asked for. */
    Optional<String> address();

    /** What is asked for beside {@code openid}. */
    @WithDefault("profile,email")
    List<String> scopes();

    /** For whom the access tokens of programs have to be meant; where nothing is named, for the client. */
    Optional<String> audience();

    /** The claims that hold the roles; {@code realm_access.roles} is a claim inside a claim. */
    @WithDefault("roles,groups")
    List<String> rolesClaim();

    /** The claim that holds what a person is called. */
    @WithDefault("preferred_username")
    String nameClaim();

    /** How long a sign-in is good, whatever is done meanwhile: then the provider is asked for the roles anew. */
    @WithDefault("PT8H")
    Duration longestSession();

    /** What the provider calls our roles. */
    RoleNames roles();

    /** The provider's names of each role; one of them is enough. */
    interface RoleNames {

        @WithDefault("reader")
        List<String> reader();

        @WithDefault("reviewer")
        List<String> reviewer();

        @WithDefault("approver")
        List<String> approver();

        @WithDefault("author")
        List<String> author();

        @WithDefault("administrator")
        List<String> administrator();
    }
}
