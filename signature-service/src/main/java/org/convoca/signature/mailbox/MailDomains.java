package org.convoca.signature.mailbox;

import com.google.common.net.InternetDomainName;
import java.net.IDN;
import java.net.URI;
import java.util.Optional;
import org.convoca.platform.text.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares a contact's mail domain with the organisation's website. What counts is the registrable domain by the Public Suffix List, so that
 * {@code mail.example.org} and {@code www.example.org} are one place, {@code one.example.co.uk} and {@code other.co.uk} are not. Thread-safe.
 */
@Component
public class MailDomains {

    private final DomainList disposable = DomainList.compressed("disposable-mail-domains.txt.gz");
    private final DomainList open =
            DomainList.compressed("private-mail-domains.txt.gz").and(DomainList.plain("movement-mail-domains.txt"));

    /** @param website absolute address with an ASCII host, or null when the organisation has none */
    public MailFinding look(EmailAddress address, @Nullable String website) {
        var domain = address.value().substring(address.value().lastIndexOf('@') + 1);
        if (disposable.holds(domain)) {
            return MailFinding.DISPOSABLE;
        }
        if (open.holds(domain)) {
            return MailFinding.PRIVATE_MAILBOX;
        }
        var own = registrable(domain);
        return own.isPresent() && own.equals(host(website).flatMap(MailDomains::registrable))
                ? MailFinding.SAME_DOMAIN
                : MailFinding.OTHER_DOMAIN;
    }

    private static Optional<String> host(@Nullable String website) {
        return Optional.ofNullable(website).map(URI::create).map(URI::getHost);
    }

    private static Optional<String> registrable(String domain) {
        var readable = IDN.toUnicode(domain);
        if (!InternetDomainName.isValid(readable)) {
            return Optional.empty();
        }
        var name = InternetDomainName.from(readable);
        return name.isUnderPublicSuffix() ? Optional.of(name.topPrivateDomain().toString()) : Optional.empty();
    }
}
