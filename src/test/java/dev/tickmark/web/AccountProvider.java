package dev.tickmark.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * A provider of accounts for tests, on a port of its own. Who signs in, with which roles and with which fault in their token, the browser says itself, with parameters of their own ({@code account}, {@code roles}, {@code fault})
 * beside those of the protocol.
 */
public final class AccountProvider implements QuarkusTestResourceLifecycleManager {

    static final String CLIENT = "tickmark";
    static final String SECRET = "a secret + with: signs";

    private final Map<String, Map<String, String>> begun = new ConcurrentHashMap<>();
    private RSAKey key;
    private RSAKey otherKey;
    private HttpServer server;
    private String issuer;
    private volatile boolean down;

    @Override
    public Map<String, String> start() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            otherKey = new RSAKeyGenerator(2048).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/finance";
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "provider");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
        return Map.of("tickmark.oidc.issuer", issuer, "tickmark.oidc.client-id", CLIENT, "tickmark.oidc.client-secret", SECRET, "tickmark.oidc.roles.approver", "fin-approvers,fin-heads");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String place = exchange.getRequestURI().getPath().replaceFirst("^/realms/finance", "");
            Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
            if (place.equals("/power")) {
                down = asked.get("is").equals("off");
                send(exchange, 204, "");
            } else if (down) {
                send(exchange, 503, "");
            } else {
                serve(exchange, place, asked);
            }
        }
    }

    private void serve(HttpExchange exchange, String place, Map<String, String> asked) throws IOException {
        switch (place) {
            case "/.well-known/openid-configuration" -> send(exchange, 200, JSONObjectUtils.toJSONString(Map.of("issuer", issuer, "authorization_endpoint", issuer + "/authorize", "token_endpoint", issuer + "/token", "jwks_uri", issuer + "/keys",
                    "end_session_endpoint", issuer + "/end", "subject_types_supported", List.of("public"), "response_types_supported", List.of("code"), "id_token_signing_alg_values_supported", List.of("RS256"))));
            case "/keys" -> send(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
            case "/authorize" -> authorize(exchange, asked);
            case "/token" -> token(exchange);
            case "/access-token" -> send(exchange, 200, signed(asked, claims(asked)));
            case "/end" -> lead(exchange, asked.get("post_logout_redirect_uri"));
            default -> send(exchange, 404, "");
        }
    }

    private void authorize(HttpExchange exchange, Map<String, String> asked) throws IOException {
        boolean sound = "code".equals(asked.get("response_type")) && CLIENT.equals(asked.get("client_id")) && asked.get("scope").contains("openid") && "S256".equals(asked.get("code_challenge_method")) && asked.get("nonce") != null;
        if (!sound) {
            send(exchange, 400, "");
            return;
        }
        String code = UUID.randomUUID().toString();
        begun.put(code, asked);
        String answer = "cancelled".equals(asked.get("fault")) ? "error=access_denied&error_description=no" : "code=" + code;
        String state = "other-state".equals(asked.get("fault")) ? "guessed" : asked.get("state");
        lead(exchange, asked.get("redirect_uri") + "?" + answer + "&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = begun.remove(String.valueOf(sent.get("code")));
        String proof = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        boolean sound = asked != null && proof.equals(exchange.getRequestHeaders().getFirst("Authorization")) && asked.get("redirect_uri").equals(sent.get("redirect_uri")) && asked.get("code_challenge").equals(challenge(sent.get("code_verifier")));
        if (sound) {
            String nonce = "other-nonce".equals(asked.get("fault")) ? "guessed" : asked.get("nonce");
            String idToken = signed(asked, claims(asked).claim("nonce", nonce));
            send(exchange, 200, JSONObjectUtils.toJSONString(Map.of("access_token", "opaque", "token_type", "Bearer", "id_token", idToken)));
        } else {
            send(exchange, 400, "{\"error\": \"invalid_grant\"}");
        }
    }

    private JWTClaimsSet.Builder claims(Map<String, String> asked) {
        String fault = asked.getOrDefault("fault", "");
        Instant end = fault.equals("expired") ? Instant.now().minusSeconds(300) : Instant.now().plusSeconds(300);
        String account = asked.getOrDefault("account", "dana");
        return new JWTClaimsSet.Builder().issuer(fault.equals("other-issuer") ? "https://elsewhere.example" : issuer).subject("subject of " + account).audience(fault.equals("other-audience") ? "another-service" : CLIENT).issueTime(Date.from(end.minusSeconds(600)))
                .expirationTime(Date.from(end)).claim("preferred_username", account).claim("roles", List.of(asked.getOrDefault("roles", "reader").split(","))).claim("nonce", fault.equals("id-token") ? "n" : null);
    }

    private String signed(Map<String, String> asked, JWTClaimsSet.Builder claims) {
        try {
            String fault = asked.getOrDefault("fault", "");
            if (fault.equals("unsigned")) {
                JWT plain = new PlainJWT(claims.build());
                return plain.serialize();
            }
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
            token.sign(new RSASSASigner(fault.equals("other-key") ? otherKey : key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> first = new HashMap<>();
        URLUtils.parseParameters(text).forEach((name, values) -> first.put(name, values.get(0)));
        return first;
    }

    private static void lead(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        send(exchange, 302, "");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
