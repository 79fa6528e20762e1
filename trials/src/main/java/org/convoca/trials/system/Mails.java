package org.convoca.trials.system;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mails that the sink took. */
public final class Mails {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 500;

    private final String address;

    Mails(String address) {
        this.address = address;
    }

    /** @param to the first recipient's address */
    public record Mail(String id, String messageId, String to, String subject) {}

    /** All of them, the newest first. */
    public List<Mail> all() {
        var all = new ArrayList<Mail>();
        for (var page = page(all.size()); !page.isEmpty(); page = page(all.size())) {
            all.addAll(page);
        }
        return all;
    }

    /** The newest, at most 500 of them. */
    public List<Mail> newest() {
        return page(0);
    }

    public String text(String id) {
        return JSON.readTree(read("/api/v1/message/" + id)).path("Text").asString("");
    }

    private List<Mail> page(int start) {
        return JSON.readTree(read("/api/v1/messages?start=" + start + "&limit=" + PAGE))
                .path("messages")
                .valueStream()
                .map(Mails::mail)
                .toList();
    }

    private static Mail mail(JsonNode mail) {
        return new Mail(
                mail.path("ID").asString(""),
                mail.path("MessageID").asString(""),
                mail.path("To").path(0).path("Address").asString(""),
                mail.path("Subject").asString(""));
    }

    private String read(String path) {
        var answer = Http.get(URI.create(address + path));
        if (answer.status() != 200) {
            throw new IllegalStateException("the mail view answers " + answer.status() + " to " + path);
        }
        return answer.body();
    }
}
