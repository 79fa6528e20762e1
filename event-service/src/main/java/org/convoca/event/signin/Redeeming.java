package org.convoca.event.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoca.platform.sealing.Sealing;
import org.convoca.platform.token.SecretHash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Redeems what was mailed. A sign-in for an address that nobody has is treated like any other, so that trying codes does not tell who is a coordinator.
 */
@Component
class Redeeming {

    /** How long after it was asked for a code is looked at, so that a late mail still serves. */
    static final Duration ANSWERABLE = Duration.ofHours(1);

    private static final int MOST_OF_ONE_BROWSER = 5;

    private final SignIns signIns;
    private final Sealing sealing;
    private final Clock clock;

    Redeeming(SignIns signIns, Sealing sealing, Clock clock) {
        this.signIns = signIns;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Empty for a link that was never mailed. */
    Optional<Redemption> link(String token, @Nullable Code code, String browser) {
        var hash = SecretHash.of(token);
        return signIns.withToken(hash)
                .map(signIn -> link(signIn, signIn.withToken(hash).orElseThrow(), code, SecretHash.of(browser)));
    }

    private Redemption link(SignIn signIn, SignIn.Mailed mailed, @Nullable Code code, String browser) {
        var now = clock.instant();
        if (signIn.isUsed()) {
            return new Redemption.Used();
        }
        if (!mailed.works(now)) {
            return new Redemption.Expired();
        }
        if (signIn.triesLeft() == 0) {
            return new Redemption.Exhausted();
        }
        if (signIn.isFrom(browser)) {
            return use(signIn, now);
        }
        return code == null ? new Redemption.CodeNeeded(signIn.triesLeft()) : code(List.of(signIn), code, now);
    }

    /** A code without a link, in the browser that asked. */
    Redemption code(Code code, String browser) {
        var now = clock.instant();
        var asked = signIns.from(SecretHash.of(browser), now.minus(ANSWERABLE), MOST_OF_ONE_BROWSER);
        var open = asked.stream().filter(signIn -> !signIn.isUsed()).toList();
        if (open.isEmpty()) {
            return asked.isEmpty() ? new Redemption.Expired() : new Redemption.Used();
        }
        return code(open, code, now);
    }

    /** The try is counted before the code is looked at, for each sign-in whose code it could be: so nobody looks more often than that. */
    private Redemption code(List<SignIn> candidates, Code code, Instant now) {
        var tried = new ArrayList<SignIn>();
        candidates.forEach(signIn -> signIns.countTry(signIn.id()).ifPresent(tried::add));
        for (var signIn : tried) {
            var mailed = signIn.withCode(code.hash(sealing, signIn.id()));
            if (mailed.isPresent()) {
                return mailed.get().works(now) ? use(signIn, now) : new Redemption.Expired();
            }
        }
        var triesLeft = tried.stream().mapToInt(SignIn::triesLeft).max().orElse(0);
        return triesLeft == 0 ? exhausted(candidates) : new Redemption.WrongCode(triesLeft);
    }

    private Redemption exhausted(List<SignIn> candidates) {
        var used = candidates.stream()
                .flatMap(signIn -> signIns.find(signIn.id()).stream())
                .anyMatch(SignIn::isUsed);
        return used ? new Redemption.Used() : new Redemption.Exhausted();
    }

    private Redemption use(SignIn signIn, Instant now) {
        UUID coordinator = signIn.coordinator();
        if (coordinator == null || !signIns.use(signIn.id(), now)) {
            return new Redemption.Used();
        }
        return new Redemption.Accepted(coordinator);
    }
}
