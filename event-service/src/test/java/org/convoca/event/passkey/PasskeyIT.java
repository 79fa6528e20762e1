package org.convoca.event.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.web.webauthn.api.Bytes;

/** Passkeys with real signatures. */
@WithService
class PasskeyIT {

    private static final String OWN = "/api/v1/coordination/me/passkeys";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    private Api api;
    private Staff staff;
    private Staff.Member member;
    private SoftPasskey passkey;

    @BeforeEach
    void somebodyWithAnAuthenticator() throws GeneralSecurityException {
        api = new Api(port);
        staff = new Staff(api);
        member = staff.coordinatorOf("AR");
        passkey = new SoftPasskey();
    }

    private Api.Answer own(Staff.Member who, String method, String path, Object body) {
        return api.coordinator(Staff.may(who, "coordinator", Set.of("AR")), method, OWN + path, body);
    }

    private Api.Answer options() {
        return own(member, "POST", "/options", Map.of());
    }

    private Api.Answer add(String label) throws GeneralSecurityException {
        var options = options();
        return add(member, options.string("/handle"), label, passkey.made(options.string("/options/challenge")));
    }

    private Api.Answer add(Staff.Member who, String handle, String label, Object credential) {
        return own(who, "POST", "", Map.of("handle", handle, "label", label, "credential", credential));
    }

    private Api.Answer asked() {
        return api.as("gateway", "POST", "/internal/passkeys/options", Map.of());
    }

    private Api.Answer signIn(String handle, Object credential) {
        return api.as(
                "gateway",
                "POST",
                "/internal/passkeys/sign-in",
                Map.of("handle", handle, "credential", credential, "agent", "Safari, iOS"));
    }

    private Api.Answer signIn() throws GeneralSecurityException {
        var asked = asked();
        return signIn(asked.string("/handle"), passkey.signed(asked.string("/options/challenge")));
    }

    @Test
    void asksForAKeyThatIsFoundWithoutANameAndVerifiesItsOwner() {
        var options = options().json().at("/options");

        assertThat(options.at("/rp/id").asString()).isEqualTo("localhost");
        assertThat(options.at("/user/name").asString()).isEqualTo(member.email());
        assertThat(options.at("/authenticatorSelection/residentKey").asString()).isEqualTo("required");
        assertThat(options.at("/authenticatorSelection/userVerification").asString())
                .isEqualTo("required");
        var asked = asked().json().at("/options");
        assertThat(asked.at("/userVerification").asString()).isEqualTo("required");
        assertThat(asked.at("/allowCredentials").isEmpty()).isTrue();
    }

    @Test
    void signsInWithWhatWasMade() throws GeneralSecurityException {
        assertThat(add("Amaia’s phone").status()).isEqualTo(201);
        passkey.counter = 2;

        var answer = signIn();

        assertThat(answer.string("/state")).isEqualTo("signed-in");
        var resolved = staff.resolved(answer.string("/session"));
        assertThat(resolved.at("/method").asString()).isEqualTo("passkey");
        assertThat(resolved.at("/me/id").asString()).isEqualTo(member.id().toString());
        assertThat(resolved.at("/me/passkeys").asInt()).isEqualTo(1);
        var listed = own(member, "GET", "", null);
        assertThat(listed.string("/items/0/label")).isEqualTo("Amaia’s phone");
        assertThat(listed.string("/items/0/usedAt")).isNotBlank();
    }

    @Test
    void takesAChallengeOnceOnly() throws GeneralSecurityException {
        add("Phone");
        var asked = asked();
        passkey.counter = 2;
        var credential = passkey.signed(asked.string("/options/challenge"));

        assertThat(signIn(asked.string("/handle"), credential).string("/state")).isEqualTo("signed-in");
        assertThat(signIn(asked.string("/handle"), credential).string("/state")).isEqualTo("expired");

        var options = options();
        var other = new SoftPasskey().made(options.string("/options/challenge"));
        assertThat(add(member, options.string("/handle"), "Two", other).status())
                .isEqualTo(201);
        assertThat(add(member, options.string("/handle"), "Two", other).string("/errors/0/pointer"))
                .isEqualTo("/handle");
    }

    @Test
    void keepsAChallengeForFiveMinutes() {
        var now = Clock.systemUTC();
        var handle = new Challenges(mongo, now).keep(Bytes.random(), null);
        var late = new Challenges(mongo, Clock.offset(now, Duration.ofMinutes(5)));

        assertThat(late.take(handle, null)).isEmpty();
        assertThat(new Challenges(mongo, now).take("another", null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"origin", "verification", "challenge", "counter", "key"})
    void refusesWhatIsNotSignedForUsHereAndNowByItsOwner(String wrong) throws GeneralSecurityException {
        passkey.counter = 5;
        assertThat(add("Phone").status()).isEqualTo(201);
        passkey.counter = 6;
        var asked = asked();
        var challenge = asked.string("/options/challenge");
        switch (wrong) {
            case "origin" -> passkey.origin = "https://evil.example";
            case "verification" -> passkey.verified = false;
            case "challenge" -> challenge = asked().string("/options/challenge");
            case "counter" -> passkey.counter = 5;
            case "key" -> passkey = new SoftPasskey();
            default -> throw new AssertionError(wrong);
        }

        var answer = signIn(asked.string("/handle"), passkey.signed(challenge));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.string("/state")).isEqualTo("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"origin", "verification", "challenge"})
    void takesNoPasskeyThatWasNotMadeForUsJustNow(String wrong) throws GeneralSecurityException {
        var options = options();
        var challenge = options.string("/options/challenge");
        switch (wrong) {
            case "origin" -> passkey.origin = "http://localhost:9999";
            case "verification" -> passkey.verified = false;
            case "challenge" -> challenge = options().string("/options/challenge");
            default -> throw new AssertionError(wrong);
        }

        var answer = add(member, options.string("/handle"), "Phone", passkey.made(challenge));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.string("/errors/0/pointer")).isEqualTo("/credential");
        assertThat(own(member, "GET", "", null).json().at("/items").isEmpty()).isTrue();
    }

    @Test
    void takesNoPasskeyTwiceAndNoneAtAnothersChallenge() throws GeneralSecurityException {
        add("Phone");
        assertThat(add("Phone again").status()).isEqualTo(422);

        var options = options();
        var made = new SoftPasskey().made(options.string("/options/challenge"));
        assertThat(add(staff.coordinatorOf("AR"), options.string("/handle"), "Mine", made)
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "\"text\"", "{\"id\":\"x\",\"rawId\":\"%%\",\"type\":\"public-key\"}"})
    void readsNothingIntoWhatIsNoPasskey(String credential) {
        var json = tools.jackson.databind.json.JsonMapper.builder().build().readTree(credential);

        assertThat(signIn(asked().string("/handle"), json).string("/state")).isEqualTo("refused");
        assertThat(add(member, options().string("/handle"), "Phone", json).status())
                .isEqualTo(422);
    }

    @Test
    void isNamedAndRemovedByItsOwnerAlone() throws GeneralSecurityException {
        var id = add("Phone").string("/items/0/id");
        var other = staff.coordinatorOf("AR");
        assertThat(own(other, "PATCH", "/" + id, Map.of("label", "Stolen")).status())
                .isEqualTo(404);
        assertThat(own(other, "DELETE", "/" + id, null).status()).isEqualTo(404);

        assertThat(own(member, "PATCH", "/" + id, Map.of("label", "  Old   phone "))
                        .status())
                .isEqualTo(204);
        assertThat(own(member, "GET", "", null).string("/items/0/label")).isEqualTo("Old phone");
        assertThat(own(member, "PATCH", "/" + id, Map.of("label", " ")).status())
                .isEqualTo(422);

        assertThat(own(member, "DELETE", "/" + id, null).status()).isEqualTo(204);
        passkey.counter = 2;
        assertThat(signIn().string("/state")).isEqualTo("refused");
    }

    @Test
    void isKeptWithItsNameSealedAndGoesWithItsOwner() throws GeneralSecurityException {
        add("Amaia’s secret name");
        var stored = mongo.getCollection("passkeys")
                .find(new org.bson.Document("coordinator", member.id().toString()))
                .first();
        assertThat(stored.toJson()).doesNotContain("Amaia", member.email());

        var convener = staff.convener();
        assertThat(staff.asConvener(convener, "DELETE", "/" + member.id(), null).status())
                .isEqualTo(204);

        passkey.counter = 2;
        assertThat(signIn().string("/state")).isEqualTo("refused");
        assertThat(mongo.getCollection("passkeys")
                        .countDocuments(
                                new org.bson.Document("coordinator", member.id().toString())))
                .isZero();
    }

    @Test
    void areTenAtMost() throws GeneralSecurityException {
        for (var i = 0; i < StoredPasskeys.MOST; i++) {
            passkey = new SoftPasskey();
            assertThat(add("Passkey " + i).status()).isEqualTo(201);
        }

        assertThat(options().status()).isEqualTo(409);
    }

    @Test
    void areForCoordinatorsOnlyAndAskedByTheGatewayOnly() {
        assertThat(api.as("gateway", "GET", OWN, null).status()).isEqualTo(403);
        assertThat(api.as("operator", "POST", "/internal/passkeys/options", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(own(member, "DELETE", "/" + UUID.randomUUID(), null).status())
                .isEqualTo(404);
    }
}
