package org.convoca.notification.mail;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.convoca.notification.mail.Leases.Leased;
import org.convoca.notification.mail.recipient.Recipient;
import org.jspecify.annotations.Nullable;

/** Whether a mail may go to where it goes, when, and by which way it comes back. */
class Addressing {

    private final Suppressions suppressions;
    private final DomainLimits limits;
    private final ReturnPaths returnPaths;

    Addressing(Suppressions suppressions, DomainLimits limits, ReturnPaths returnPaths) {
        this.suppressions = suppressions;
        this.limits = limits;
        this.returnPaths = returnPaths;
    }

    /** Those of a batch whose recipient gets no mail any more. */
    Set<Leased> suppressed(List<Leased> batch) {
        var keys = suppressions.among(
                batch.stream().map(leased -> leased.mail().order().to()).toList());
        return batch.stream()
                .filter(leased -> keys.contains(leased.mail().order().to().key()))
                .collect(Collectors.toSet());
    }

    /** How much too early it is for that domain; zero when it may go. */
    Duration tooEarly(Leased leased, Recipient recipient) {
        var address = recipient.email().value();
        var domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return limits.admit(domain, Priority.of(leased.mail().order().template()));
    }

    /** What tells its way back; to be kept with the mail. */
    @Nullable
    String returnPath(Leased leased) {
        return returnPaths.opaque(leased.mail().progress());
    }

    @Nullable
    String address(@Nullable String returnPath) {
        return returnPaths.address(returnPath);
    }
}
