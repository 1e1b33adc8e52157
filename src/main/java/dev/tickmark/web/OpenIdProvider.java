package dev.tickmark.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The provider of an organisation's accounts, as it describes itself: where it asks people for their password, gives tokens for codes and keeps its keys. Nothing waits for it longer than a few seconds. */
final class OpenIdProvider {

    private static final int PATIENCE_MILLIS = 3000;
    private static final int LARGEST_KEYS = 512 * 1024;
    private static final long KEYS_KEPT_MILLIS = 300_000;
    private static final long KEYS_OUTLAST_AN_OUTAGE_MILLIS = 3_600_000;
    /** What identifies a person to this service and is not meant to open anything: ID tokens, and word that somebody has left. */
    private static final Set<String> OF_NO_ACCESS_TOKEN = Set.of("nonce", "at_hash", "events");

    private final OrganisationSettings settings;
    private final ClientID client;
    private final OIDCProviderMetadata metadata;
    private final IDTokenValidator idTokens;
    private final DefaultJWTProcessor<SecurityContext> accessTokens = new DefaultJWTProcessor<>();

    private OpenIdProvider(OrganisationSettings settings, OIDCProviderMetadata metadata) throws MalformedURLException {
        this.settings = settings;
        this.metadata = metadata;
        client = new ClientID(settings.clientId().orElseThrow());
        Set<JWSAlgorithm> signed = Stream.of(JWSAlgorithm.Family.RSA, JWSAlgorithm.Family.EC).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        JWSKeySelector<SecurityContext> keys = new JWSVerificationKeySelector<>(signed, JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_KEYS))
                .cache(KEYS_KEPT_MILLIS, 2 * PATIENCE_MILLIS).refreshAheadCache(false).outageTolerant(KEYS_OUTLAST_AN_OUTAGE_MILLIS).build());
        idTokens = new IDTokenValidator(metadata.getIssuer(), client, keys, null);
        accessTokens.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"), JOSEObjectType.JWT, null));
        accessTokens.setJWSKeySelector(keys);
        accessTokens.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(Set.of(settings.audience().orElse(client.getValue())), new JWTClaimsSet.Builder().issuer(metadata.getIssuer().getValue()).build(), Set.of("sub", "exp"), OF_NO_ACCESS_TOKEN));
    }

    /** Asks the provider how it describes itself. */
    static OpenIdProvider found(OrganisationSettings settings) throws UnreachableException {
        String issuer = settings.issuer().orElseThrow();
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(new Issuer(issuer), PATIENCE_MILLIS, PATIENCE_MILLIS);
            for (URI place : new URI[] {metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI(), metadata.getJWKSetURI()}) {
                if (place == null || issuer.startsWith("https:") && !"https".equalsIgnoreCase(place.getScheme())) {
                    throw new UnreachableException(issuer + " does not say where people sign in and tokens and keys are, all of it with https");
                }
            }
            return new OpenIdProvider(settings, metadata);
        } catch (GeneralException | IOException e) {
            throw new UnreachableException(issuer + " does not describe itself: " + e.getMessage());
        }
    }

    /** What is remembered of a sign-in that begins, for someone who wanted to go to a place. */
    static SigningIn begun(String to) {
        return new SigningIn(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), to);
    }

    /** Where a person signs in, who comes back to {@code back}. */
    URI door(SigningIn begun, URI back) {
        Scope scope = new Scope("openid");
        settings.scopes().forEach(scope::add);
        return new AuthenticationRequest.Builder(ResponseType.CODE, scope, client, back).endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(begun.state())).nonce(new Nonce(begun.nonce())).codeChallenge(new CodeVerifier(begun.verifier()), CodeChallengeMethod.S256).build().toURI();
    }

    /** What somebody who comes back brings: a code. Empty where they, or the provider, would not. */
    Optional<String> code(SigningIn begun, URI back, String query) throws NotSignedInException {
        try {
            AuthenticationResponse answer = AuthenticationResponseParser.parse(back, URLUtils.parseParameters(query));
            if (answer.getState() == null || !answer.getState().getValue().equals(begun.state())) {
                throw new NotSignedInException("the answer belongs to another sign-in");
            }
            if (answer.getIssuer() != null && !answer.getIssuer().equals(metadata.getIssuer())) {
                throw new NotSignedInException("the answer is another issuer's");
            }
            return answer.indicatesSuccess() ? Optional.ofNullable(answer.toSuccessResponse().getAuthorizationCode()).map(AuthorizationCode::getValue) : Optional.empty();
        } catch (ParseException e) {
            throw new NotSignedInException("the answer cannot be read");
        }
    }

    /** What the provider says of the person for whom a code stands. */
    Claimed claimed(SigningIn begun, URI back, String code) throws NotSignedInException, UnreachableException {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(begun.verifier()));
        HTTPRequest asked = settings.clientSecret().map(secret -> new TokenRequest(metadata.getTokenEndpointURI(), proof(new Secret(secret)), grant)).orElseGet(() -> new TokenRequest(metadata.getTokenEndpointURI(), client, grant)).toHTTPRequest();
        asked.setConnectTimeout(PATIENCE_MILLIS);
        asked.setReadTimeout(PATIENCE_MILLIS);
        asked.setFollowRedirects(false);
        try {
            HTTPResponse sent = asked.send();
            if (sent.getStatusCode() >= HTTPResponse.SC_SERVER_ERROR) {
                throw new UnreachableException("the provider gives no tokens, but " + sent.getStatusCode());
            }
            TokenResponse answer = OIDCTokenResponseParser.parse(sent);
            if (!answer.indicatesSuccess()) {
                ErrorObject error = answer.toErrorResponse().getErrorObject();
                throw new NotSignedInException("no tokens for the code: " + (error == null ? "no reason given" : error.getCode()));
            }
            JWT idToken = ((OIDCTokenResponse) answer.toSuccessResponse()).getOIDCTokens().getIDToken();
            if (idToken == null) {
                throw new NotSignedInException("there is no ID token");
            }
            return new Claimed(idTokens.validate(idToken, new Nonce(begun.nonce())).toJWTClaimsSet().toJSONObject(), idToken.serialize());
        } catch (IOException e) {
            throw new UnreachableException("the provider gives no tokens: " + e.getMessage());
        } catch (ParseException e) {
            throw new UnreachableException("what the provider answers for a code are no tokens");
        } catch (BadJOSEException | JOSEException e) {
            throw refused("the ID token", e);
        }
    }

    /** What the provider says of a person, and its own word of it. */
    record Claimed(Map<String, Object> claims, String idToken) {
    }

    private ClientAuthentication proof(Secret secret) {
        List<ClientAuthenticationMethod> taken = metadata.getTokenEndpointAuthMethods();
        boolean inBody = taken != null && taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST) && !taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return inBody ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret);
    }

    /** What the provider says of the bearer of an access token. */
    Map<String, Object> bearer(String token) throws NotSignedInException, UnreachableException {
        try {
            return accessTokens.process(token, null).toJSONObject();
        } catch (java.text.ParseException e) {
            throw new NotSignedInException("the access token is no JWT");
        } catch (BadJOSEException | JOSEException e) {
            throw refused("the access token", e);
        }
    }

    private static NotSignedInException refused(String what, Exception why) throws UnreachableException {
        if (why instanceof JWKSetUnavailableException) {
            throw new UnreachableException("the provider's keys cannot be read: " + why.getMessage());
        }
        return new NotSignedInException(what + " is refused: " + why.getMessage());
    }

    /** Where the provider ends a sign-in too, from where the person comes back to {@code back}; empty where it does not. */
    Optional<URI> end(Optional<String> idToken, URI back) {
        return Optional.ofNullable(metadata.getEndSessionEndpointURI()).map(place -> new LogoutRequest(place, idToken.map(OpenIdProvider::parsed).orElse(null), null, client, back, null, null).toURI());
    }

    private static JWT parsed(String token) {
        try {
            return JWTParser.parse(token);
        } catch (java.text.ParseException e) {
            throw new IllegalStateException("what was an ID token is none any more", e);
        }
    }

    /** Whether another answer of the provider describes the same. */
    boolean isAs(OpenIdProvider other) {
        return metadata.toJSONObject().equals(other.metadata.toJSONObject());
    }
}
