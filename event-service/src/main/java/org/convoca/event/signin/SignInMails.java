package org.convoca.event.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.convoca.platform.sealing.Sealing;
import org.springframework.stereotype.Component;

/** Makes the link and the code of a mail at the moment when it is sent; what is kept of them cannot be used. */
@Component
public class SignInMails {

    private final SignIns signIns;
    private final Sealing sealing;
    private final SignInProperties properties;
    private final Clock clock;

    SignInMails(SignIns signIns, Sealing sealing, SignInProperties properties, Clock clock) {
        this.signIns = signIns;
        this.sealing = sealing;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * @param link a path, which the mail makes whole
     * @param code six digits, for another browser than the one that asked
     */
    public record Minted(String link, String code, Instant expiresAt) {
        @Override
        public String toString() {
            return "Minted[hidden]";
        }
    }

    /** Empty when the sign-in is used, forgotten, not that coordinator's, or was asked for too long ago for anybody to be waiting. */
    public Optional<Minted> mint(UUID signIn, UUID coordinator) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var token = Secret.random();
        var code = Code.random();
        var mailed = new SignIn.Mailed(token.hash(), code.hash(sealing, signIn), now.plus(properties.validFor()));
        return signIns.mail(signIn, coordinator, mailed, now.minus(Redeeming.ANSWERABLE))
                ? Optional.of(new Minted("/sign-in/" + token.value(), code.digits(), mailed.expiresAt()))
                : Optional.empty();
    }
}
