package org.convoca.notification.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convoca.notification.mail.Leases.Leased;
import org.convoca.notification.mail.recipient.Recipient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Whether a mail may go to where it goes, when, and by which way it comes back. */
class Addressing {

    private static final Logger log = LoggerFactory.getLogger(Addressing.class);

    /** In a reason such as {@code smtp-550-5.1.1}. */
    private static final Pattern STATUS = Pattern.compile("5\\.\\d{1,3}\\.\\d{1,3}$");

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

    /** A server that takes mail for the address itself says at once what a report would say later. */
    void refused(Leased leased, String reason, Instant now) {
        var status = STATUS.matcher(reason);
        if (status.find()) {
            try {
                suppressions.count(leased.mail().order().to(), leased.id(), status.group(), now);
            } catch (DataAccessException e) {
                log.warn("that mail {} was refused could not be counted", leased.id());
            }
        }
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
