package org.convoca.event.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.ReviewPolicy;

/** A call as it stands in the database: words in the vocabulary's spelling, days as ISO 8601 dates, wherever the server is. */
final class CallDocument {

    private CallDocument() {}

    static Document of(KnownCall call) {
        return new Document("_id", call.slug())
                .append("status", call.status().code())
                .append("titles", new Document(Map.<String, Object>copyOf(call.titles())))
                .append("language", call.language())
                .append("review", call.review().code())
                .append("week", week(call.week()))
                .append("weekSince", Date.from(call.weekSince()));
    }

    private static Document week(ActionWeek week) {
        return switch (week) {
            case ActionWeek.ToBeAnnounced(var from, var to) -> days("to-be-announced", from, to);
            case ActionWeek.Announced(var first, var last) -> days("announced", first, last);
        };
    }

    private static Document days(String status, LocalDate from, LocalDate to) {
        return new Document("status", status).append("from", from.toString()).append("to", to.toString());
    }

    static KnownCall read(Document document) {
        var titles = document.get("titles", Document.class).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, title -> (String) title.getValue()));
        return new KnownCall(
                document.getString("_id"),
                CallStatus.of(document.getString("status")),
                titles,
                document.getString("language"),
                ReviewPolicy.of(document.getString("review")),
                week(document),
                since(document));
    }

    /** Those that were stored before this was kept say nothing of it. */
    private static Instant since(Document call) {
        var since = call.getDate("weekSince");
        return since == null ? Instant.EPOCH : since.toInstant();
    }

    private static ActionWeek week(Document call) {
        var week = call.get("week", Document.class);
        var from = LocalDate.parse(week.getString("from"));
        var to = LocalDate.parse(week.getString("to"));
        return "announced".equals(week.getString("status"))
                ? new ActionWeek.Announced(from, to)
                : new ActionWeek.ToBeAnnounced(from, to);
    }
}
