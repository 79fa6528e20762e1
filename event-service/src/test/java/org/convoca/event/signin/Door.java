package org.convoca.event.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Staff;
import org.convoca.platform.token.SecretHash;

/** How a coordinator comes in: asks, gets a mail, follows its link. */
final class Door {

    static final String AGENT = "Firefox, Android";

    private final Api api;
    private final SignIns signIns;

    Door(Api api, SignIns signIns) {
        this.api = api;
        this.signIns = signIns;
    }

    /** What stood in a mail. */
    record Mail(UUID signIn, String token, String code) {}

    static String aBrowser() {
        return Secret.random().value();
    }

    Api.Answer ask(String email, String browser) {
        return api.as(
                "gateway", "POST", "/internal/sign-ins", Map.of("email", email, "browser", browser, "locale", "es"));
    }

    /** Asks in that browser, and waits until the mail can be written. */
    Mail mailed(Staff.Member member, String browser) {
        assertThat(ask(member.email(), browser).status()).isEqualTo(202);
        var asked = await().until(
                        () -> signIns.from(SecretHash.of(browser), Instant.EPOCH, 1),
                        found -> !found.isEmpty() && found.getFirst().coordinator() != null);
        return mailed(member, asked.getFirst().id());
    }

    Mail mailed(Staff.Member member, UUID signIn) {
        var answer = recipient(member, signIn).json().at("/items/0");
        assertThat(answer.at("/found").asBoolean()).as(answer.toString()).isTrue();
        assertThat(answer.at("/email").asString()).isEqualTo(member.email());
        return new Mail(
                signIn,
                answer.at("/links/sign-in").asString().substring("/sign-in/".length()),
                answer.at("/code").asString());
    }

    Api.Answer recipient(Staff.Member member, UUID signIn) {
        return api.as(
                "notification-service",
                "POST",
                "/internal/recipients",
                Map.of(
                        "items",
                        List.of(Map.of(
                                "mail",
                                "mail.1",
                                "template",
                                "sign-in",
                                "coordinator",
                                member.id(),
                                "matter",
                                signIn))));
    }

    Api.Answer inspect(String token, String browser) {
        return api.as("gateway", "POST", "/internal/sign-ins/inspect", Map.of("token", token, "browser", browser));
    }

    Api.Answer link(String token, String browser) {
        return redeem(Map.of("token", token, "browser", browser));
    }

    Api.Answer linkWithCode(String token, String code, String browser) {
        return redeem(Map.of("token", token, "code", code, "browser", browser));
    }

    Api.Answer code(String code, String browser) {
        return redeem(Map.of("code", code, "browser", browser));
    }

    private Api.Answer redeem(Map<String, String> attempt) {
        var body = new HashMap<>(attempt);
        body.put("agent", AGENT);
        return api.as("gateway", "POST", "/internal/sign-ins/redeem", body);
    }

    /** A code that is not the one of that mail. */
    static String wrong(Mail mail) {
        return mail.code().equals("000000") ? "000001" : "000000";
    }
}
