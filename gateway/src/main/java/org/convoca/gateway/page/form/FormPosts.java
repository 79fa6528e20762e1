package org.convoca.gateway.page.form;

import org.convoca.gateway.edge.FormCheck;
import org.convoca.gateway.edge.FormTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Judges forms that come back: by their token, and by a field that people do not see. Thread-safe. */
@Component
public class FormPosts {

    private final FormTokens tokens;

    FormPosts(FormTokens tokens) {
        this.tokens = tokens;
    }

    /** What a posted form is worth. */
    public sealed interface Post {

        /** @param key of the rendered form: the same each time it is sent */
        record Good(String key) implements Post {}

        /**
         * To be shown again, as it was filled.
         *
         * @param token for the form when it is shown
         * @param error the message's key
         */
        record Again(String token, HttpStatus status, String error) implements Post {}
    }

    /** A token for a new form that posts to that path. */
    public String newToken(String path) {
        return tokens.mint(path);
    }

    /**
     * @param token as it came back, or null
     * @param path that was posted to
     * @param trap the field that must stay empty
     */
    public Post judge(@Nullable String token, String path, String trap) {
        var given = token == null ? "" : token;
        return switch (tokens.check(token, path)) {
            case FormCheck.Fresh fresh ->
                trap.isEmpty()
                        ? new Post.Good(fresh.idempotencyKey())
                        : new Post.Again(given, HttpStatus.UNPROCESSABLE_CONTENT, "error.form.not-empty");
            // The same token again, so that it has grown old enough when the button is pressed once more.
            case FormCheck.TooSoon _ -> new Post.Again(given, HttpStatus.UNPROCESSABLE_CONTENT, "error.form.too-soon");
            case FormCheck.Expired _ -> new Post.Again(newToken(path), HttpStatus.FORBIDDEN, "error.form.expired");
            case FormCheck.Forged _ -> new Post.Again(newToken(path), HttpStatus.FORBIDDEN, "error.form.forged");
        };
    }
}
