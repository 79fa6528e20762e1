package org.convoca.notification.mail.smtp;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Reads from an exception of Jakarta Mail what the server meant. */
final class Verdict {

    /** 421: the server is about to close the connection (RFC 5321, section 3.8). */
    static final String LEAVING = "smtp-421";

    /** 530, 534, 535, 538: it wants us to encrypt or to sign in (RFC 4954), which says nothing about the mail. */
    private static final Pattern OUR_FAULT = Pattern.compile("53[0-9]");

    /** A reply's code, and the enhanced code of RFC 3463 where there is one; the rest of a reply may quote the address. */
    private static final Pattern REPLY =
            Pattern.compile("^([245][0-9]{2})(?:[ -]([245]\\.[0-9]{1,3}\\.[0-9]{1,3})\\b)?");

    private static final String LOST = "connection-lost";

    private Verdict() {}

    static Delivery on(Exception failure, boolean handedOver) {
        return reply(failure)
                .map(Verdict::on)
                .orElseGet(() -> handedOver ? new Delivery.Unknown(LOST) : new Delivery.Broken(LOST));
    }

    private static Delivery on(String reply) {
        var matcher = REPLY.matcher(reply);
        if (!matcher.find()) {
            throw new IllegalArgumentException("not a reply");
        }
        var code = matcher.group(1);
        var enhanced = matcher.group(2);
        var reason = "smtp-" + code + (enhanced == null ? "" : "-" + enhanced);
        return code.startsWith("5") && !OUR_FAULT.matcher(code).matches()
                ? new Delivery.Refused(reason)
                : new Delivery.Deferred(reason);
    }

    /** The reply in the chain of exceptions that says most: about the address before about the whole. */
    private static Optional<String> reply(@Nullable Exception failure) {
        Optional<String> last = Optional.empty();
        for (var current = failure; current != null; current = next(current)) {
            var reply = Optional.ofNullable(current.getMessage())
                    .filter(text -> REPLY.matcher(text).find());
            if (reply.isPresent() && code(current) > 0) {
                last = reply;
            }
        }
        return last;
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static int code(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            default -> -1;
        };
    }
}
