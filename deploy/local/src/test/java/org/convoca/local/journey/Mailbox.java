package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoca.local.place.Port;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mails to one address, read from the mail view. */
record Mailbox(Started system, String address) {

    private static final Pattern LINK = Pattern.compile(
            "https?://\\S+/(confirm|disown|withdraw|reconfirm|signature|contact-change|registration|request|week|report|sign-in|claim|question"
                    + "|vouch|unsubscribe)/[\\w-]+");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The newest first. */
    List<JsonNode> mails() {
        var list = read("/api/v1/search?limit=1000&query=" + Web.encode("to:" + address));
        return list.path("messages").valueStream().toList();
    }

    /** The only mail, when it has come. */
    JsonNode onlyMail() {
        await().atMost(Duration.ofSeconds(60)).until(() -> !mails().isEmpty());
        assertThat(mails()).hasSize(1);
        return open(mails().getFirst());
    }

    /** A mail with a link for that purpose, when one has come; others may come beside it. */
    JsonNode mailWith(String purpose) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> mailsWith(purpose).stream().findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** All mails with a link for that purpose that have come until now, the newest first. */
    List<JsonNode> mailsWith(String purpose) {
        return mails().stream()
                .map(this::open)
                .filter(mail -> leads(mail, purpose))
                .toList();
    }

    /** What all mails say that have come until now. */
    List<String> texts() {
        return mails().stream().map(mail -> open(mail).path("Text").asString()).toList();
    }

    private static boolean leads(JsonNode mail, String purpose) {
        return links(mail).stream().anyMatch(link -> link.contains("/" + purpose + "/"));
    }

    private JsonNode open(JsonNode summary) {
        return read("/api/v1/message/" + summary.path("ID").asString());
    }

    static List<String> links(JsonNode mail) {
        return LINK.matcher(mail.path("Text").asString())
                .results()
                .map(link -> link.group())
                .distinct()
                .toList();
    }

    static String link(JsonNode mail, String purpose) {
        return links(mail).stream()
                .filter(link -> link.contains("/" + purpose + "/"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link to " + purpose + " in " + mail.path("Text")));
    }

    private JsonNode read(String path) {
        return JSON.readTree(Web.get(system.address(Port.MAIL_PAGE) + path).body());
    }
}
