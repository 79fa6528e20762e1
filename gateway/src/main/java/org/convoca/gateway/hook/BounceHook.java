package org.convoca.gateway.hook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.convoca.gateway.client.Attempt;
import org.convoca.gateway.client.ReturnedMails;
import org.convoca.gateway.page.Readings;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes reports of failed delivery from a mail server that posts them as they arrive. Without a secret in the settings there is no such address. */
@RestController
class BounceHook {

    private static final String BEARER = "Bearer ";

    private final HookProperties properties;
    private final ReturnedMails mails;

    BounceHook(HookProperties properties, ReturnedMails mails) {
        this.properties = properties;
        this.mails = mails;
    }

    @PostMapping(path = "/hooks/bounces", consumes = "message/rfc822")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody byte[] report) {
        check(authorization);
        switch (mails.handOn(report)) {
            case Attempt.Done<Boolean> _ -> {}
            case Attempt.Invalid<Boolean> _ ->
                throw new ProblemException(ProblemType.INVALID_REQUEST, "This is no report that can be read.");
            case Attempt.Refused<Boolean> _, Attempt.Missing<Boolean> _ ->
                throw new ProblemException(ProblemType.CONFLICT, "Post it again later.");
            case Attempt.Unavailable<Boolean> _ -> throw Readings.unavailable();
        }
    }

    /** In the same time, however much of it was right. */
    private void check(@Nullable String authorization) {
        var secret = properties.bounces();
        if (secret == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
        }
        var given = authorization == null ? "" : authorization;
        if (!MessageDigest.isEqual((BEARER + secret).getBytes(UTF_8), given.getBytes(UTF_8))) {
            throw new ProblemException(ProblemType.FORBIDDEN, ProblemType.FORBIDDEN.hint());
        }
    }
}
