package org.convoca.gateway.page.revision;

/**
 * Which of those who have not signed the latest text are to be shown.
 *
 * @param call slug
 * @param reachable whether those whose contact was asked, or those whom nobody can ask
 * @param after the mark of a page; empty for the first
 */
record AskedList(String call, String language, boolean reachable, String after) {

    String path() {
        return RevisionController.TEXTS + "/" + call + "/" + language + "/unconfirmed"
                + (reachable ? "" : "?reachable=no");
    }

    String page(String mark) {
        return path() + (reachable ? "?" : "&") + "after=" + mark;
    }

    AskedList reachable(boolean other) {
        return new AskedList(call, language, other, "");
    }
}
