package org.convoca.trials.history;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.convoca.trials.system.Http;

/** An organisation's own page, behind the link of a mail. */
record OwnPage(URI gateway, String cookie) {

    private static final String POSTING = "form[method=post]";

    /** @param link as mailed; nothing when it does not open now */
    static Optional<OwnPage> behind(URI gateway, URI link) {
        return Forms.find(Http.get(link).body(), POSTING)
                .map(form -> Forms.press(form, link))
                .map(answer -> answer.headers().getOrDefault("set-cookie", List.of()).stream()
                        .map(cookie -> cookie.replaceFirst(";.*", ""))
                        .collect(Collectors.joining("; ")))
                .filter(cookies -> !cookies.isEmpty())
                .map(cookies -> new OwnPage(gateway, cookies));
    }

    /** Has the contact's data erased; whether it was told that they are. */
    boolean erase() {
        var page = gateway.resolve("/signature/erase");
        return Forms.find(Http.get(page, "Cookie", cookie).body(), "form[action^=/signature/erase]")
                .map(form -> Forms.press(form, page, "Cookie", cookie).status() == 200)
                .orElse(false);
    }

    @Override
    public String toString() {
        return "OwnPage[hidden]";
    }
}
