package org.convoca.event.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoca.event.coordinator.Me;
import org.convoca.platform.audit.AuditNote;
import org.convoca.platform.audit.Audited;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.text.EmailAddress;
import org.convoca.platform.token.SecretHash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the pages for signing in by mail ask. Secrets come in bodies, never in URLs, since URLs are logged. */
@RestController
@RequestMapping("/internal/sign-ins")
@CalledBy("gateway")
class SignInController {

    private static final Pattern BROWSER = Pattern.compile("[\\x21-\\x7e]{16,200}");
    private static final Pattern LOCALE = Pattern.compile("[A-Za-z0-9-]{2,35}");

    private final SigningIn signingIn;
    private final Redeeming redeeming;
    private final SignIns signIns;
    private final Sessions sessions;
    private final Clock clock;

    SignInController(SigningIn signingIn, Redeeming redeeming, SignIns signIns, Sessions sessions, Clock clock) {
        this.signingIn = signingIn;
        this.redeeming = redeeming;
        this.signIns = signIns;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @param browser a random value that the browser keeps while it waits for the mail */
    record Wish(
            @Nullable String email,
            @Nullable String browser,
            @Nullable String locale) {
        @Override
        public String toString() {
            return "Wish[hidden]";
        }
    }

    /** Nothing that would tell whether the address is known. */
    record Promise() {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Promise ask(@RequestBody Wish wish) {
        var address = Optional.ofNullable(wish.email())
                .flatMap(EmailAddress::parse)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_REQUEST,
                        "Please look at this field.",
                        List.of(new FieldError("/email", "not-an-email-address", "No mail can be sent to this."))));
        var locale = Optional.ofNullable(wish.locale())
                .filter(tag -> LOCALE.matcher(tag).matches())
                .orElse("en");
        signingIn.ask(address, browser(wish.browser()), locale);
        return new Promise();
    }

    record Followed(@Nullable String token, @Nullable String browser) {
        @Override
        public String toString() {
            return "Followed[hidden]";
        }
    }

    /** @param sameBrowser whether it can be used without the code */
    record Behind(String state, boolean sameBrowser, String locale) {}

    /** What is behind a link; looking changes nothing. */
    @PostMapping("/inspect")
    ResponseEntity<Behind> inspect(@RequestBody Followed link) {
        var hash = SecretHash.of(token(link.token()));
        var browser = link.browser() == null ? "" : SecretHash.of(link.browser());
        var signIn = signIns.withToken(hash).orElseThrow(SignInController::nothingHere);
        var works = signIn.withToken(hash).orElseThrow().works(clock.instant()) && signIn.triesLeft() > 0;
        var state = signIn.isUsed() ? "used" : works ? "valid" : "expired";
        return unkept(new Behind(state, signIn.isFrom(browser), signIn.locale()));
    }

    /**
     * A link, a code, or both.
     *
     * @param agent the browser, told coarsely
     */
    record Attempt(
            @Nullable String token,
            @Nullable String code,
            @Nullable String browser,
            @Nullable String agent) {
        @Override
        public String toString() {
            return "Attempt[hidden]";
        }
    }

    @Audited
    @PostMapping("/redeem")
    ResponseEntity<Redeemed> redeem(@RequestBody Attempt attempt, HttpServletRequest request) {
        var redeemed = redeemed(attempt);
        AuditNote.on(request, redeemed.state());
        return unkept(redeemed);
    }

    private Redeemed redeemed(Attempt attempt) {
        var typed = attempt.code();
        var code = typed == null || typed.isBlank() ? null : Code.typed(typed);
        if (attempt.token() != null) {
            // A browser that never asked has no such value, and is as foreign as any other.
            var browser = attempt.browser() == null ? "" : attempt.browser();
            var redemption = redeeming.link(attempt.token(), code, browser).orElseThrow(SignInController::nothingHere);
            return answer(redemption, attempt);
        }
        if (code == null) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "A link or a code is needed.");
        }
        return answer(redeeming.code(code, browser(attempt.browser())), attempt);
    }

    private Redeemed answer(Redemption redemption, Attempt attempt) {
        return switch (redemption) {
            case Redemption.Accepted(var coordinator) ->
                sessions.begin(coordinator, attempt.agent() == null ? "" : attempt.agent(), SignInMethod.MAIL)
                        .map(Redeemed::signedIn)
                        .orElse(Redeemed.of("expired"));
            case Redemption.CodeNeeded(var left) -> Redeemed.of("code-needed", left);
            case Redemption.WrongCode(var left) -> Redeemed.of("wrong-code", left);
            case Redemption.Exhausted _ -> Redeemed.of("exhausted", 0);
            case Redemption.Used _ -> Redeemed.of("used");
            case Redemption.Expired _ -> Redeemed.of("expired");
        };
    }

    /**
     * What came of it.
     *
     * @param session the token of the session that began, or null
     */
    record Redeemed(
            String state,
            @Nullable Integer triesLeft,
            @Nullable String session,
            @Nullable Me me) {

        static Redeemed signedIn(Sessions.Begun begun) {
            return new Redeemed("signed-in", null, begun.token(), begun.me());
        }

        static Redeemed of(String state) {
            return new Redeemed(state, null, null, null);
        }

        static Redeemed of(String state, int triesLeft) {
            return new Redeemed(state, triesLeft, null, null);
        }

        @Override
        public String toString() {
            return "Redeemed[" + state + "]";
        }
    }

    private static String browser(@Nullable String value) {
        if (value == null || !BROWSER.matcher(value).matches()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "The browser's value cannot be read.");
        }
        return value;
    }

    private static String token(@Nullable String value) {
        if (value == null) {
            throw nothingHere();
        }
        return value;
    }

    private static ProblemException nothingHere() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such link.");
    }

    private static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
