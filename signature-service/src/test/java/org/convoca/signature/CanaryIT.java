package org.convoca.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.util.UUID;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.FormFixture;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
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
        assertThat(events + ledger.everything() + answers + output.getAll())
                .doesNotContainIgnoringCase("canary", "wren@", key);
    }

    private static FormFixture form(String organisation) {
        return aForm().by(organisation).contactName(NAME).contact(ADDRESS);
    }
}
