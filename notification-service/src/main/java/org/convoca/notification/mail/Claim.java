package org.convoca.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.convoca.notification.mail.Leases.Leased;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;

/** Writes {@code sending} before the dialogue begins, if nobody has taken the mail since. For one mail and one attempt. */
final class Claim implements BooleanSupplier {

    private final Mails mails;
    private final Leased leased;
    private final LeaseKeeper keeper;
    private final Duration lease;
    private final Clock clock;
    private final @Nullable String returnPath;
    private @Nullable Begun begun;

    Claim(Mails mails, Leased leased, LeaseKeeper keeper, Duration lease, Clock clock, @Nullable String returnPath) {
        this.mails = mails;
        this.leased = leased;
        this.keeper = keeper;
        this.lease = lease;
        this.clock = clock;
        this.returnPath = returnPath;
    }

    private record Begun(Stored<Mail> stored, Mail.Sending sending) {}

    @Override
    public boolean getAsBoolean() {
        var sending = leased.mail().start(clock.instant().plus(lease), returnPath);
        begun = mails.replace(leased.stored(), sending)
                .map(stored -> new Begun(stored, sending))
                .orElse(null);
        if (begun != null) {
            keeper.hold(begun.stored());
        }
        return begun != null;
    }

    /** Records how the dialogue ended. */
    void ends(Function<Mail.Sending, Mail> end, Outcomes outcomes) {
        var claimed = begun;
        if (claimed == null) {
            throw new IllegalStateException("a dialogue without a claim has no outcome");
        }
        outcomes.record(claimed.stored(), end.apply(claimed.sending()));
    }
}
