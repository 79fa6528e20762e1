package org.convoca.gateway.page.call;

import java.time.Duration;
import java.util.Locale;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Readings;
import org.convoca.platform.problem.ProblemType;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How many have signed, in words of the reader's language, for pages that are open already. */
@Controller
class CountController {

    /** Half the pause between two questions of a page: a crowd of readers costs a cache before us one request in that time. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final Calls calls;
    private final MessageSource messages;
    private final Paths paths;

    CountController(Calls calls, MessageSource messages, Paths paths) {
        this.calls = calls;
        this.messages = messages;
        this.paths = paths;
    }

    /**
     * @param count {@code 241 organisations}
     * @param signed {@code 241 organisations have signed.}
     * @param asOf when it was counted
     */
    record Count(int total, String count, String signed, String asOf) {}

    @GetMapping(path = Paths.CALL + "/count", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Count> count(@PathVariable String lang, @PathVariable String slug) {
        var reader = paths.language(lang).locale();
        var counts = Readings.required(calls.find(slug, reader), ProblemType.CALL_NOT_FOUND)
                .value()
                .counts();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(new Count(
                        counts.total(),
                        said("call.count", counts.total(), reader),
                        said("roll.count-of", counts.total(), reader),
                        said("call.as-of", counts.asOf(), reader)));
    }

    private String said(String key, Object argument, Locale reader) {
        return messages.getMessage(key, new Object[] {argument}, reader);
    }
}
