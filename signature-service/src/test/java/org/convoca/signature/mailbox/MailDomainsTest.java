package org.convoca.signature.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.convoca.platform.text.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailDomainsTest {

    private static final MailDomains DOMAINS = new MailDomains();

    @ParameterizedTest
    @CsvSource({
        "ana@example.org,                https://example.org/ribera,    SAME_DOMAIN",
        "ana@mail.example.org,           https://www.example.org,       SAME_DOMAIN",
        "ana@example.org.ar,             http://www.example.org.ar:80,  SAME_DOMAIN",
        "ana@xn--ejmplo-cva.org,         https://www.xn--ejmplo-cva.org, SAME_DOMAIN",
        "ana@example.org,                https://example.net,           OTHER_DOMAIN",
        "ana@example.org,                ,                              OTHER_DOMAIN",
        "ana@one.example.org.ar,         https://other.org.ar,          OTHER_DOMAIN",
        "ana@one.blogspot.com,           https://other.blogspot.com,    OTHER_DOMAIN",
        "ana@org.ar,                     https://org.ar,                OTHER_DOMAIN",
        "ana@gmail.com,                  https://example.org,           PRIVATE_MAILBOX",
        "ana@gmail.com,                  https://gmail.com,             PRIVATE_MAILBOX",
        "ana@riseup.net,                 https://we.riseup.net/ribera,  PRIVATE_MAILBOX",
        "ana@yahoo.com.ar,               ,                              PRIVATE_MAILBOX",
        "ana@mailinator.com,             https://mailinator.com,        DISPOSABLE",
        "ana@deep.below.mailinator.com,  ,                              DISPOSABLE"
    })
    void comparesTheRegistrableDomainsAndKnowsWhoseMailboxesAreOpenToAll(
            String address, @Nullable String website, MailFinding found) {
        assertThat(DOMAINS.look(new EmailAddress(address), website)).isEqualTo(found);
    }
}
