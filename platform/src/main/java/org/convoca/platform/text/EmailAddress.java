package org.convoca.platform.text;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.EmailValidator;

/**
 * An address that mail can be sent to. Personal data: hidden in print, sealed at rest, never in an event.
 *
 * @param value local part as written, and the domain as A-labels in lower case (RFC 5890)
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final IDNA TO_ASCII = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);
    /** Where dots in the local part make no difference. */
    private static final Set<String> DOTLESS = Set.of("gmail.com", "googlemail.com");

    /**
     * Reads what somebody typed. White space at the ends goes; anything that could end a mail's header line, however it is written, makes the whole
     * address unusable.
     */
    public static Optional<EmailAddress> parse(String typed) {
        var text = typed.strip();
        var at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST || !HeaderSafety.isSafe(typed) || !isLocal(text.substring(0, at))) {
            return Optional.empty();
        }
        return domain(text.substring(at + 1))
                .map(domain -> text.substring(0, at) + "@" + domain)
                .filter(EmailValidator.getInstance()::isValid)
                .map(EmailAddress::new);
    }

    /** The domain as A-labels; an address of a machine instead of a domain is refused. */
    static Optional<String> domain(String typed) {
        var info = new IDNA.Info();
        var ascii = TO_ASCII.nameToASCII(typed, new StringBuilder(), info).toString();
        return info.hasErrors() || !DomainValidator.getInstance().isValid(ascii)
                ? Optional.empty()
                : Optional.of(ascii.toLowerCase(Locale.ROOT));
    }

    /**
     * The address without what its owner may vary: case, and what follows a plus sign; at Gmail the dots too. For telling whether two addresses are
     * the same mailbox, never for sending.
     */
    public String normalised() {
        var at = value.lastIndexOf('@');
        var local = value.substring(0, at).toLowerCase(Locale.ROOT);
        var domain = value.substring(at + 1);
        var plus = local.indexOf('+');
        var mailbox = plus > 0 ? local.substring(0, plus) : local;
        return (DOTLESS.contains(domain) ? mailbox.replace(".", "") : mailbox) + "@" + domain;
    }

    /** ASCII, and no backslash outside quotation marks (RFC 5322, section 3.2.3), which the library would let pass. */
    private static boolean isLocal(String text) {
        return text.chars().allMatch(letter -> letter > ' ' && letter < 127)
                && (text.startsWith("\"") || text.indexOf('\\') < 0);
    }

    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}
