package org.convoca.trials.history;

import java.net.URI;
import org.convoca.trials.system.Http;
import tools.jackson.databind.json.JsonMapper;

/** What an organisation's person can do: sign by the API, and press the buttons behind the links in mails. Each is one attempt. */
final class Client {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String POSTING = "form[method=post]";

    private final URI entrance;
    private final String call;
    private final Postbox postbox;

    /** @param entrance what it takes for the gateway, also for links in mails */
    Client(URI entrance, String call, Postbox postbox) {
        this.entrance = entrance;
        this.call = call;
        this.postbox = postbox;
    }

    /**
     * Whether it was told that it has signed.
     *
     * @param due when the first attempt was to be made, in {@link System#nanoTime()}
     */
    boolean sign(Operation operation, long due) {
        var sent = System.nanoTime();
        var answer = Http.postJson(
                entrance.resolve("/api/v1/calls/" + call + "/signatures"),
                JSON.writeValueAsString(operation.body()),
                "Idempotency-Key",
                operation.key());
        var attempt = Operation.Attempt.of(answer, millisSince(sent));
        operation.attempted(attempt);
        if (attempt.isAccepted()) {
            operation.accepted(JSON.readTree(answer.body()).path("id").asString(""), millisSince(due));
        }
        return attempt.isAccepted();
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }

    /** Whether it was told that it has confirmed; not so while the mail has not come. */
    boolean confirm(Operation operation) {
        return postbox.link(operation.email(), Postbox.CONFIRM)
                .map(this::throughEntrance)
                .map(link -> confirm(operation, link))
                .orElse(false);
    }

    private static boolean confirm(Operation operation, URI link) {
        var shown = Http.get(link);
        if (shown.status() != 200) {
            return false;
        }
        var form = Forms.find(shown.body(), POSTING);
        if (form.isEmpty()) {
            operation.confirmed(); // by an earlier attempt whose answer was lost
            return true;
        }
        var answer = Forms.press(form.get(), link);
        operation.confirmAnswered(answer.status());
        if (answer.status() == 200) {
            operation.confirmed();
        }
        return answer.status() == 200;
    }

    /** Whether it was told that its data are erased. */
    boolean erase(Operation operation) {
        return postbox.link(operation.email(), Postbox.OWN)
                .map(this::throughEntrance)
                .flatMap(link -> OwnPage.behind(entrance, link))
                .map(OwnPage::erase)
                .orElse(false);
    }

    private URI throughEntrance(URI link) {
        return entrance.resolve(link.getRawPath());
    }
}
