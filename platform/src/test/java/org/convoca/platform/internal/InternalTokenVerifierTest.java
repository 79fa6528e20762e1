package org.convoca.platform.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.convoca.platform.backing.TestClock;
import org.junit.jupiter.api.Test;

/** Every part of a token must be exactly as it must be (S-12). */
class InternalTokenVerifierTest {

    private static final String PATH = "/api/v1/calls";

    private final TestClock clock = TestClock.at("2027-01-16T18:00:00Z");
    private final String gatewayKey = InternalKeys.signingKey("gateway.1");
    private final String operatorKey = InternalKeys.signingKey("operator.1");
    private final InternalTokenVerifier verifier = new InternalTokenVerifier(
            "signature-service", InternalKeys.trustedKeys(List.of(gatewayKey, operatorKey)), clock);

    private String token() {
        return InternalTokens.signedBy("gateway", gatewayKey, clock)
                .mint("signature-service", "GET", PATH, Set.of("convener"));
    }

    private boolean isTrusted(String token) {
        return verifier.verify(token, "GET", PATH).isPresent();
    }

    /** A good token but for what {@code change} does to it. */
    private String changed(Consumer<JWTClaimsSet.Builder> change) throws Exception {
        return signed("gateway.1", "convoca-internal+jwt", gatewayKey, change);
    }

    private String signed(String kid, String type, String key, Consumer<JWTClaimsSet.Builder> change) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(kid)
                .build();
        var jwt = new SignedJWT(header, claims(change));
        jwt.sign(new ECDSASigner(ECKey.parse(key)));
        return jwt.serialize();
    }

    private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .issuer("gateway")
                .audience("signature-service")
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plusSeconds(30)))
                .claim("htm", "GET")
                .claim("htp", PATH)
                .claim("roles", List.of());
        change.accept(claims);
        return claims.build();
    }

    @Test
    void saysWhoCalls() {
        assertThat(verifier.verify(token(), "GET", PATH)).contains(new Caller("gateway", Set.of("convener")));
    }

    @Test
    void saysWhatACoordinatorLooksAfter() {
        var coordination = new Coordination(
                UUID.randomUUID(),
                Set.of("reviewer"),
                Set.of("a-call"),
                false,
                Set.of("x-basque-country", "ES"),
                Set.of("oceania"));
        var token = InternalTokens.signedBy("gateway", gatewayKey, clock)
                .mint("signature-service", "GET", PATH, coordination);

        assertThat(verifier.verify(token, "GET", PATH))
                .contains(new Caller("gateway", Set.of("reviewer"), null, coordination));
    }

    @Test
    void saysWhoseRegistrationItIsAbout() {
        var onBehalf = new OnBehalf(UUID.fromString("e40cfa8f-06d7-5d01-a1f4-4742c60baf20"), UUID.randomUUID());
        var token = InternalTokens.signedBy("gateway", gatewayKey, clock)
                .mint("signature-service", "GET", PATH, Set.of(), onBehalf);

        assertThat(verifier.verify(token, "GET", PATH)).contains(new Caller("gateway", Set.of(), onBehalf));
    }

    @Test
    void saysWhoseSignatureItIsAbout() {
        var signatory = new Signatory(UUID.randomUUID(), UUID.randomUUID());
        var token =
                InternalTokens.signedBy("gateway", gatewayKey, clock).mint("signature-service", "GET", PATH, signatory);

        assertThat(verifier.verify(token, "GET", PATH))
                .contains(new Caller("gateway", Set.of(), null, null, signatory));
    }

    @Test
    void refusesARegistrationThatIsNone() throws Exception {
        assertThat(isTrusted(changed(claims -> claims.claim("registration", "any"))))
                .isFalse();
        assertThat(isTrusted(changed(claims -> claims.claim("registration", List.of("any")))))
                .isFalse();
    }

    @Test
    void trustsTheUnchangedFixture() throws Exception {
        assertThat(isTrusted(changed(claims -> {}))).isTrue();
    }

    @Test
    void doesWithoutRoles() throws Exception {
        assertThat(verifier.verify(changed(claims -> claims.claim("roles", null)), "GET", PATH))
                .contains(new Caller("gateway", Set.of()));
    }

    @Test
    void refusesNoToken() {
        for (var none : List.of("", " ", "x", "a.b.c", "..", "e30.e30.e30", "null")) {
            assertThat(isTrusted(none)).as(none).isFalse();
        }
    }

    @Test
    void refusesAnExpiredToken() {
        var token = token();
        clock.advance(Duration.ofSeconds(29));
        assertThat(isTrusted(token)).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(isTrusted(token)).isFalse();
    }

    @Test
    void refusesATokenThatIsValidForTooLong() throws Exception {
        var in61 = Date.from(clock.instant().plusSeconds(61));
        assertThat(isTrusted(changed(claims -> claims.expirationTime(in61)))).isFalse();
        var laterIssued = Date.from(clock.instant().plusSeconds(3600));
        var laterExpires = Date.from(clock.instant().plusSeconds(3630));
        assertThat(isTrusted(changed(claims -> claims.issueTime(laterIssued).expirationTime(laterExpires))))
                .isFalse();
        assertThat(isTrusted(changed(claims -> claims.expirationTime(null)))).isFalse();
        assertThat(isTrusted(changed(claims -> claims.issueTime(null)))).isFalse();
    }

    @Test
    void refusesATokenForAnotherService() throws Exception {
        assertThat(isTrusted(changed(claims -> claims.audience("event-service"))))
                .isFalse();
        assertThat(isTrusted(changed(claims -> claims.audience(List.of("signature-service", "event-service")))))
                .isFalse();
        assertThat(isTrusted(changed(claims -> claims.audience((String) null)))).isFalse();
    }

    @Test
    void refusesATokenForAnotherPathOrMethod() {
        assertThat(verifier.verify(token(), "POST", PATH)).isEmpty();
        assertThat(verifier.verify(token(), "GET", PATH + "/x")).isEmpty();
        assertThat(verifier.verify(token(), "GET", "/")).isEmpty();
    }

    @Test
    void refusesATokenWithoutPathOrMethod() throws Exception {
        assertThat(isTrusted(changed(claims -> claims.claim("htp", null)))).isFalse();
        assertThat(isTrusted(changed(claims -> claims.claim("htm", null)))).isFalse();
        assertThat(isTrusted(changed(claims -> claims.claim("htm", 7)))).isFalse();
    }

    @Test
    void refusesATokenWithoutSignature() {
        assertThat(isTrusted(new PlainJWT(claims(claims -> {})).serialize())).isFalse();
        var signed = token();
        assertThat(isTrusted(signed.substring(0, signed.lastIndexOf('.') + 1))).isFalse();
        var none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        "{\"alg\":\"none\",\"kid\":\"gateway.1\",\"typ\":\"convoca-internal+jwt\"}".getBytes(UTF_8));
        assertThat(isTrusted(none + signed.substring(signed.indexOf('.')))).isFalse();
    }

    @Test
    void refusesATokenThatIsSignedWithThePublicKeyAsASecret() throws Exception {
        var publicKey = ECKey.parse(gatewayKey).toPublicJWK();
        for (var secret : List.of(
                publicKey.toJSONString().getBytes(UTF_8),
                publicKey.toECKey().toECPublicKey().getEncoded())) {
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .type(new JOSEObjectType("convoca-internal+jwt"))
                    .keyID("gateway.1")
                    .build();
            var jwt = new SignedJWT(header, claims(claims -> {}));
            jwt.sign(new MACSigner(secret));
            assertThat(isTrusted(jwt.serialize())).isFalse();
        }
    }

    @Test
    void refusesAnUnknownOrMissingKey() throws Exception {
        var stranger = InternalKeys.signingKey("gateway.2");
        assertThat(isTrusted(signed("gateway.2", "convoca-internal+jwt", stranger, claims -> {})))
                .isFalse();
        assertThat(isTrusted(signed("gateway.1", "convoca-internal+jwt", stranger, claims -> {})))
                .isFalse();
        assertThat(isTrusted(signed(null, "convoca-internal+jwt", gatewayKey, claims -> {})))
                .isFalse();
    }

    @Test
    void refusesAnIssuerWhoseKeyItIsNot() throws Exception {
        assertThat(isTrusted(signed("operator.1", "convoca-internal+jwt", operatorKey, claims -> {})))
                .isFalse();
        assertThat(isTrusted(changed(claims -> claims.issuer("operator")))).isFalse();
        assertThat(isTrusted(changed(claims -> claims.issuer(null)))).isFalse();
        assertThat(isTrusted(changed(claims -> claims.issuer("gateway.1")))).isFalse();
    }

    @Test
    void refusesATokenOfAnotherKind() throws Exception {
        assertThat(isTrusted(signed("gateway.1", "JWT", gatewayKey, claims -> {})))
                .isFalse();
    }

    @Test
    void refusesATokenWithAnyChangedLetter() {
        var token = token();
        for (var position = 0; position < token.length() - 1; position += 3) {
            var other = token.charAt(position) == 'A' ? 'B' : 'A';
            assertThat(isTrusted(token.substring(0, position) + other + token.substring(position + 1)))
                    .isFalse();
        }
    }

    @Test
    void trustsTwoKeysOfAnIssuerWhileTheyRotate() throws Exception {
        var next = InternalKeys.signingKey("gateway.2");
        var both = new InternalTokenVerifier(
                "signature-service", InternalKeys.trustedKeys(List.of(gatewayKey, next)), clock);
        assertThat(both.verify(token(), "GET", PATH)).isPresent();
        assertThat(both.verify(signed("gateway.2", "convoca-internal+jwt", next, claims -> {}), "GET", PATH))
                .isPresent();
    }

    @Test
    void publishesNoPrivateKey() {
        assertThat(InternalKeys.trustedKeys(List.of(gatewayKey))).doesNotContain("\"d\"");
    }
}
