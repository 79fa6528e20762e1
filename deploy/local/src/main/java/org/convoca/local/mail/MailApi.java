package org.convoca.local.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The part of Mailpit's API that tests and small tools use, below {@code /api/v1}. */
final class MailApi {

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 1000;

    private final MailStore store;
    private final JsonMapper json = JsonMapper.builder().build();

    MailApi(MailStore store) {
        this.store = store;
    }

    Answer answer(String method, List<String> path, Query query, InputStream body) throws IOException {
        return switch (method + " " + path.getFirst()) {
            case "GET messages", "HEAD messages" -> list(query);
            case "DELETE messages" -> delete(body);
            case "GET search", "HEAD search" -> search(query);
            case "GET message", "HEAD message" -> path.size() < 2 ? Answer.notFound() : message(path);
            default -> Answer.notFound();
        };
    }

    private Answer list(Query query) {
        var start = query.number("start", 0, Integer.MAX_VALUE);
        var mails = store.newest(start, query.number("limit", USUAL_PAGE, LARGEST_PAGE));
        return page(mails, store.size(), start);
    }

    /** Mailpit's search language is large; this knows {@code to:} with an address. */
    private Answer search(Query query) {
        var asked = query.text("query").strip();
        if (!asked.startsWith("to:")) {
            return Answer.text(400, "only to:ADDRESS can be searched for");
        }
        var found = store.to(asked.substring("to:".length()).replace("\"", "").strip());
        var start = query.number("start", 0, Integer.MAX_VALUE);
        var mails = found.stream()
                .skip(start)
                .limit(query.number("limit", USUAL_PAGE, LARGEST_PAGE))
                .toList();
        return page(mails, found.size(), start);
    }

    private Answer page(List<StoredMail> mails, int matching, int start) {
        return Answer.json(json.writeValueAsString(
                new Page(store.size(), store.size(), mails.size(), matching, matching, start, List.of(), mails)));
    }

    private Answer message(List<String> path) {
        var id = path.get(1);
        return switch (path.size() > 2 ? path.get(2) : "") {
            case "" ->
                store.find(id)
                        .map(mail -> Answer.json(json.writeValueAsString(mail)))
                        .orElseGet(Answer::notFound);
            case "headers" ->
                store.find(id)
                        .map(mail -> Answer.json(json.writeValueAsString(mail.headers())))
                        .orElseGet(Answer::notFound);
            case "raw" ->
                store.raw(id)
                        .map(raw -> Answer.text(200, new String(raw, StandardCharsets.UTF_8)))
                        .orElseGet(Answer::notFound);
            default -> Answer.notFound();
        };
    }

    private Answer delete(InputStream body) throws IOException {
        var asked = body.readNBytes(1024 * 1024);
        try {
            var ids = asked.length == 0 ? null : json.readTree(asked).get("IDs");
            if (ids == null || ids.isEmpty()) {
                store.deleteAll();
            } else {
                store.delete(ids.valueStream().map(id -> id.asString()).toList());
            }
        } catch (JacksonException e) {
            return Answer.text(400, "not JSON");
        }
        return Answer.text(200, "ok");
    }

    private record Page(
            @JsonProperty("total") int total,
            @JsonProperty("unread") int unread,
            @JsonProperty("count") int count,
            @JsonProperty("messages_count") int messagesCount,
            @JsonProperty("messages_unread") int messagesUnread,
            @JsonProperty("start") int start,
            @JsonProperty("tags") List<String> tags,
            @JsonProperty("messages") List<StoredMail> messages) {}
}
