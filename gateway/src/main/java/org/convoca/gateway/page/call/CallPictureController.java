package org.convoca.gateway.page.call;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.convoca.gateway.client.CallView;
import org.convoca.gateway.client.Calls;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.page.Paths;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.picture.Picture;
import org.convoca.gateway.page.picture.Pictures;
import org.convoca.platform.problem.ProblemType;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The picture that goes with a call wherever its link is passed on: its title, and how many have signed. */
@Controller
class CallPictureController {

    private final Calls calls;
    private final Pictures pictures;
    private final MessageSource messages;
    private final Paths paths;
    private final Clock clock;

    CallPictureController(Calls calls, Pictures pictures, MessageSource messages, Paths paths, Clock clock) {
        this.calls = calls;
        this.pictures = pictures;
        this.messages = messages;
        this.paths = paths;
        this.clock = clock;
    }

    @GetMapping(Paths.CALL + "/picture.png")
    ResponseEntity<byte[]> picture(@PathVariable String lang, @PathVariable String slug) {
        var language = paths.language(lang);
        var call = Readings.required(calls.find(slug, language.locale()), ProblemType.CALL_NOT_FOUND)
                .value();
        return pictures.answer(picture(call, language));
    }

    private Picture picture(CallView call, Language language) {
        var reader = language.locale();
        var state = SigningState.of(call, clock.instant());
        return new Picture(
                language.isRightToLeft(),
                said(invitation(state), reader),
                call.text().title(),
                List.of(said("roll.count-of", reader, call.counts().total()), week(call, reader)),
                pictures.site());
    }

    private String week(CallView call, Locale reader) {
        return call.week().isAnnounced() ? said("picture.week", reader, CallPage.week(call.week(), reader)) : "";
    }

    private String said(String key, Locale reader, Object... arguments) {
        return messages.getMessage(key, arguments, reader);
    }

    private static String invitation(SigningState state) {
        return switch (state) {
            case SigningState.Open _ -> "picture.call.open";
            case SigningState.NotYetOpen _ -> "picture.call.not-yet-open";
            case SigningState.Closed _, SigningState.Archived _ -> "picture.call.closed";
            case SigningState.Suspended _ -> "picture.call.suspended";
            case SigningState.Withdrawn _ -> "picture.call.withdrawn";
        };
    }
}
