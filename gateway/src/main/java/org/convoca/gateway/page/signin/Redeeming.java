package org.convoca.gateway.page.signin;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.SignIns;
import org.convoca.gateway.client.SignIns.Redeemed;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.form.FormError;
import org.convoca.gateway.page.signin.SignInPages.Asked;
import org.convoca.gateway.session.Coordinators;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Signs in by a link, a code, or both, and shows what came of it. */
@Component
class Redeeming {

    private static final Pattern CODE = Pattern.compile("[0-9]{6}");

    private final SignIns signIns;
    private final Coordinators coordinators;
    private final AskingBrowser browsers;
    private final SignInPages pages;

    Redeeming(SignIns signIns, Coordinators coordinators, AskingBrowser browsers, SignInPages pages) {
        this.signIns = signIns;
        this.coordinators = coordinators;
        this.browsers = browsers;
        this.pages = pages;
    }

    /**
     * @param token of the link, or null where only the code was typed
     * @param typed the code as it was typed: empty where there was none
     */
    ModelAndView redeem(@Nullable String token, String typed, Asked asked) {
        var code = digits(typed);
        if ((token == null || !typed.isBlank()) && !CODE.matcher(code).matches()) {
            return again(token, typed, "error.code.shape", asked);
        }
        var sent = code.isEmpty() ? null : code;
        var browser = browsers.known(asked.request());
        return switch (signIns.redeem(token, sent, browser, Agents.of(asked.request()))) {
            case Reading.Found<Redeemed> found -> became(found.value(), token, asked);
            case Reading.Missing<Redeemed> _ -> over("expired", token, asked);
            case Reading.Unavailable<Redeemed> _ -> throw Readings.unavailable();
        };
    }

    /** A session begins: by whatever way somebody came, what follows is the same. */
    ModelAndView signedIn(String session, Asked asked) {
        var next = browsers.of(asked.request()).map(AskingBrowser.Asking::next).orElse(ReturnPath.HOME);
        coordinators.begin(session, asked.request(), asked.response());
        browsers.forget(asked.response());
        return pages.on(next.path(), asked);
    }

    private ModelAndView became(Redeemed redeemed, @Nullable String token, Asked asked) {
        if (redeemed.isSignedIn()) {
            return signedIn(redeemed.token(), asked);
        }
        return switch (redeemed.state()) {
            case "code-needed" -> shown(token, "", List.of(), asked);
            // Nobody knows which digit was wrong: all six are read from the mail once more.
            case "wrong-code" ->
                again(token, "", "error.code.wrong", asked, Objects.requireNonNullElse(redeemed.triesLeft(), 0));
            case "used", "exhausted" -> over(redeemed.state(), token, asked);
            default -> over("expired", token, asked);
        };
    }

    private ModelAndView again(@Nullable String token, String typed, String key, Asked asked, Object... arguments) {
        asked.status(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown(token, typed, List.of(pages.error("code", key, asked, arguments)), asked);
    }

    private ModelAndView shown(@Nullable String token, String typed, List<FormError> errors, Asked asked) {
        return new ModelAndView(
                token == null ? pages.sent(typed, errors, asked) : pages.link(token, typed, errors, asked));
    }

    private ModelAndView over(String state, @Nullable String token, Asked asked) {
        browsers.forget(asked.response());
        return new ModelAndView(pages.over(state, token == null ? SignInPaths.SENT : SignInPaths.link(token), asked));
    }

    /** Also in the digits of another script, and with a space in between. */
    private static String digits(String typed) {
        var digits = new StringBuilder();
        typed.strip()
                .codePoints()
                .filter(point -> !Character.isWhitespace(point))
                .forEach(point -> {
                    var digit = Character.digit(point, 10);
                    if (digit >= 0) {
                        digits.append(digit);
                    } else {
                        digits.appendCodePoint(point);
                    }
                });
        return digits.toString();
    }
}
