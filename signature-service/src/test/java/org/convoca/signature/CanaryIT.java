package org.convoca.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.FormFixture;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.OwnerFixture;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Personal data stays in its sealed fields: not in logs, not in events, not in the database in clear, not in answers. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryIT {

    private static final String NAME = "Canary Wren";
    private static final String ADDRESS = "canary.wren@example.org";

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    @Test
    void nothingOfAContactIsSeenOutsideItsSealedFields(CapturedOutput output) {
        var call = aCall().sentOut(api);
        var answers = new StringBuilder();
        var key = UUID.randomUUID().toString();

        var first = form("Una").sign(api, call, "Idempotency-Key", key);
        answers.append(first.text())
                .append(form("Una").sign(api, call, "Idempotency-Key", key).text());
        answers.append(form("Otra").sign(api, call, "Idempotency-Key", key).text());
        answers.append(form("").sign(api, call).text());
        answers.append(
                form("Una").contact(ADDRESS + "@" + ADDRESS).sign(api, call).text());
        var id = first.json().path("id").asString();
        var recipient = mailroom.recipient(id, "confirm");
        answers.append(mailroom.inspect("confirm", Mailroom.token(recipient, "confirm")));
        answers.append(
                mailroom.follow("confirm", Mailroom.token(recipient, "confirm")).text());
        form("Una").sign(api, call);
        answers.append(mailroom.follow("withdraw", mailroom.token(id, "published", "withdraw"))
                .text());
        var disowned = form("Otra").sign(api, call).json().path("id").asString();
        answers.append(mailroom.follow("disown", mailroom.token(disowned, "confirm", "disown"))
                .text());
        var events = ledger.about("convoca.signatures", call).toString();

        assertThat(recipient.path("email").asString()).isEqualTo(ADDRESS);
        assertThat(recipient.path("name").asString()).isEqualTo(NAME);
        assertThat(events).contains("received", "published", "repeated", "withdrawn", "disowned");
        assertThat(events + ledger.everything() + answers + said(output))
                .doesNotContainIgnoringCase("canary", "wren@", key);
    }

    @Test
    void nothingOfAContactIsFoundAnywhereOnceItIsErased(CapturedOutput output) {
        var call = aCall().sentOut(api);
        var address = "zz." + UUID.randomUUID() + "@canary.example.org";
        var form = form("Una").contact(address);
        var id = mailroom.confirmed(form, call);
        form.sign(api, call);
        var owner = OwnerFixture.by(api, mailroom.token(id, "published", "signature"));
        owner.handTo(Map.of("name", NAME, "email", "next@example.org"), "es");
        assertThat(owner.held().toString()).contains(address, NAME, "\"kind\":\"signature\"");
        var traces = traces(call, address, ledger);
        assertThat(ledger.everything())
                .as("what is searched for is there before")
                .contains(traces.getFirst());

        assertThat(owner.erase().status()).isEqualTo(204);

        var left = ledger.everything() + ledger.about("convoca.signatures", call) + said(output);
        assertThat(left).contains("Una").doesNotContain(traces.toArray(CharSequence[]::new));
        assertThat(ledger.signatures(call, "published")).hasSize(1);
    }

    /** Without this suite's own name, which is in the log when it is the first of all. */
    private static String said(CapturedOutput output) {
        return output.getAll().replace(CanaryIT.class.getSimpleName(), "");
    }

    /** In whatever form an address might have been left lying; its keyed hash first. */
    private static List<String> traces(String call, String address, Ledger ledger) {
        var contact = ledger.signatures(call, "published")
                .getFirst()
                .getEmbedded(List.of("state", "contact"), Document.class);
        var local = address.substring(0, address.indexOf('@'));
        return List.of(
                contact.getString("lookup"),
                contact.getEmbedded(List.of("sealed", "key"), String.class),
                local,
                local.toUpperCase(Locale.ROOT),
                Base64.getEncoder().withoutPadding().encodeToString(address.getBytes(UTF_8)),
                Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(UTF_8)));
    }

    private static FormFixture form(String organisation) {
        return aForm().by(organisation).contactName(NAME).contact(ADDRESS);
    }
}
