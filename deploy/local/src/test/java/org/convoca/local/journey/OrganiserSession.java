package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.convoca.local.place.Port;
import org.jsoup.nodes.Document;

/** An organiser at work on a registration: signed in by the link of a mail, in a browser without JavaScript. */
record OrganiserSession(Started system, String cookie) {

    /** Follows the link of the invitation that was sent to that signatory, and presses its button. */
    static OrganiserSession of(Started system, Signatory signatory) {
        return behind(
                system, Mailbox.link(new Mailbox(system, signatory.email()).mailWith("registration"), "registration"));
    }

    static OrganiserSession behind(Started system, String link) {
        var answer = Web.submit(Web.page(Web.get(link)), Map.of());
        var cookie = answer.previousResponse().orElseThrow().headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("convoca="))
                .findFirst()
                .orElseThrow();
        return new OrganiserSession(system, cookie.substring(0, cookie.indexOf(';')));
    }

    /** The fields of a march through Rosario, some weeks from now. */
    static Map<String, String> aMarch(String title) {
        return Map.of(
                "kind", "march",
                "title-es", title,
                "locality", "Rosario",
                "territory", "AR",
                "lat", "-32.9468",
                "lon", "-60.6393",
                "when", "day",
                "date", LocalDate.now(ZoneOffset.UTC).plusDays(40).toString());
    }

    Document page(String path) {
        var answer = Web.get(system.address(Port.GATEWAY) + path, "Cookie", cookie);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Web.page(answer);
    }

    /** Fills the whole form of a new action and saves it; the id of the draft. */
    String draft(Map<String, String> fields) {
        var answer = submit(page("/registration/actions/whole"), "/registration/actions/whole", fields);
        var path = answer.uri().getPath();
        assertThat(path)
                .as(Web.page(answer).select("#error-summary").text())
                .matches("/registration/actions/[0-9a-f-]{36}");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Hands a draft in, which publishes it where the call's conveners look at actions afterwards. */
    void handIn(String action) {
        var path = "/registration/actions/" + action;
        var answer = submit(page(path), path + "/submit", Map.of());
        assertThat(Web.page(answer).select(".tag-published"))
                .as(Web.page(answer).text())
                .isNotEmpty();
    }

    /** Drafts an action and hands it in; its id. */
    String publish(Map<String, String> fields) {
        var id = draft(fields);
        handIn(id);
        return id;
    }

    private HttpResponse<String> submit(Document page, String path, Map<String, String> fields) {
        return Web.submit(page, "form[method=post][action^=" + path + "]", fields, "Cookie", cookie);
    }
}
