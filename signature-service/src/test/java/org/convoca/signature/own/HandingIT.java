package org.convoca.signature.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.util.Map;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.OwnerFixture;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A signature goes from one contact to another, when both mailboxes agree. */
@ServiceTest
class HandingIT {

    private static final Map<String, String> BEA = Map.of("name", "Bea", "email", "bea@example.org");

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    private OwnerFixture owner(String id) {
        return OwnerFixture.by(api, mailroom.token(id, "signature-link", "signature"));
    }

    private String inquiry(String id) {
        var told = ledger.about("convoca.signatures", id).stream()
                .map(Object::toString)
                .filter(text -> text.contains("inquiry"))
                .reduce((_, last) -> last)
                .orElseThrow();
        var at = told.indexOf("inquiry\":\"") + "inquiry\":\"".length();
        return told.substring(at, at + 36);
    }

    private String token(String id, String side) {
        return Mailroom.token(mailroom.asked(id, "contact-change-" + side, inquiry(id)), "contact-change");
    }

    private String answer(String token, boolean agree) {
        return api.post("gateway", "/internal/contact-changes/answer", Map.of("token", token, "agree", agree))
                .json()
                .path("outcome")
                .asString();
    }

    @Test
    void goesToTheOtherMailboxWhenBothAgreeAndNotBefore() {
        var id = mailroom.confirmed(aForm(), aCall().sentOut(api));
        var before = mailroom.recipient(id, "published");
        var ana = owner(id);
        assertThat(ana.handTo(BEA, "fr").status()).isEqualTo(200);

        var old = token(id, "old");
        var next = token(id, "new");
        assertThat(mailroom.inspect("contact-change", old).path("next").asString())
                .isEqualTo("b…@example.org");
        assertThat(mailroom.inspect("contact-change", next).toString()).doesNotContain("a…", "ana@");
        assertThat(answer(next, true)).isEqualTo("agreed");
        assertThat(ana.view().path("contactChange").path("agreed").toString()).isEqualTo("[\"new\"]");
        assertThat(mailroom.recipient(id, "published").path("email").asString()).isEqualTo("ana@example.org");

        assertThat(answer(old, true)).isEqualTo("changed");

        assertThat(mailroom.recipient(id, "published").path("email").asString()).isEqualTo("bea@example.org");
        assertThat(mailroom.recipient(id, "published").path("locale").asString())
                .isEqualTo("fr");
        assertThat(ledger.facts("convoca.signatures", id)).endsWith("contact-change-requested", "contact-changed");
        assertThat(ana.look().status()).isEqualTo(404);
        assertThat(mailroom.outcome("withdraw", Mailroom.token(before, "withdraw")))
                .isEqualTo("gone");
        assertThat(OwnPageIT.whats(owner(id).view())).contains("own-contact-changed");
        assertThat(answer(old, true)).isEqualTo("gone");
        assertThat(ledger.about("convoca.signatures", id).toString()).doesNotContain("bea@", "Bea");
    }

    @Test
    void staysWhereItIsWhenEitherRefuses() {
        var id = mailroom.confirmed(aForm(), aCall().sentOut(api));
        owner(id).handTo(BEA, "fr");
        var old = token(id, "old");
        var next = token(id, "new");

        assertThat(answer(next, true)).isEqualTo("agreed");
        assertThat(answer(old, false)).isEqualTo("refused");
        assertThat(answer(next, true)).isEqualTo("gone");

        assertThat(mailroom.recipient(id, "published").path("email").asString()).isEqualTo("ana@example.org");
        assertThat(mailroom.inspect("contact-change", old).path("state").asString())
                .isEqualTo("used");
    }

    @Test
    void asksOnlyTheLastOnes() {
        var id = mailroom.confirmed(aForm(), aCall().sentOut(api));
        owner(id).handTo(BEA, "fr");
        var first = inquiry(id);
        owner(id).handTo(Map.of("name", "Cleo", "email", "cleo@example.org"), "fr");

        assertThat(mailroom.asked(id, "contact-change-new", first).path("found").asBoolean())
                .isFalse();
        assertThat(mailroom.asked(id, "contact-change-new", inquiry(id))
                        .path("email")
                        .asString())
                .isEqualTo("cleo@example.org");
    }

    @Test
    void refusesWhatCannotBeWrittenToAndTheSameMailbox() {
        var id = mailroom.confirmed(aForm(), aCall().sentOut(api));

        var wrong = owner(id).handTo(Map.of("name", "", "email", "nowhere"), "nowhere");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("errors").size()).isEqualTo(3);
        assertThat(owner(id)
                        .handTo(Map.of("name", "Ana", "email", "ANA@example.org"), "es")
                        .json()
                        .path("errors")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("same-address");
    }
}
