package org.convoca.trials.history;

import org.bson.Document;

/**
 * What a service keeps of one thing.
 *
 * @param status the vocabulary's name of its state
 * @param sequence of its last event
 * @param waiting events that have not left its outbox
 */
record Stored(String id, String status, long sequence, int waiting, Document state) {

    static Stored of(Document document) {
        var state = document.get("state", Document.class);
        var type = state.getString("_class");
        return new Stored(
                document.getString("_id"),
                type.substring(type.indexOf('.') + 1),
                document.getLong("sequence"),
                document.getList("outbox", Document.class).size(),
                state);
    }

    /** The text at a path of names, or nothing. */
    String text(String... path) {
        var within = state;
        for (var step = 0; step < path.length - 1; step++) {
            within = within.get(path[step], Document.class);
            if (within == null) {
                return "";
            }
        }
        var value = within.get(path[path.length - 1]);
        return value == null ? "" : value.toString();
    }

    int number(String... path) {
        var text = text(path);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
