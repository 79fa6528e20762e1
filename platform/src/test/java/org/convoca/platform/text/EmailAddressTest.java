package org.convoca.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ana@example.org, ana@example.org",
        "' ana@example.org ', ana@example.org",
        "Ana.Perez@Example.ORG, Ana.Perez@example.org",
        "ana+llamado@example.org, ana+llamado@example.org",
        "o'hara@example.org, o'hara@example.org",
        "ana@bücher.example.org, ana@xn--bcher-kva.example.org",
        "ana@例え.jp, ana@xn--r8jz45g.jp",
        "ana@straße.de, ana@xn--strae-oqa.de",
    })
    void keepsTheLocalPartAndWritesTheDomainInAscii(String typed, String address) {
        assertThat(EmailAddress.parse(typed)).contains(new EmailAddress(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana",
                "ana@",
                "@example.org",
                "ana@example",
                "ana@localhost",
                "ana@127.0.0.1",
                "ana@[127.0.0.1]",
                "ana example.org",
                "ana@exam ple.org",
                "ana..perez@example.org",
                ".ana@example.org",
                "ana@example..org",
                "ana@-example.org",
                "ana@example.invalidtld",
                "añá@example.org",
                "ana@example.org, eva@example.org",
                "ana@example.org;eva@example.org",
                "Ana <ana@example.org>",
                "ana@example.org\r\nBcc: eva@example.org",
                "ana@example.org\n",
                "ana\r\n@example.org",
                "ana%0d%0aBcc:eva@example.org",
                "ana@example.org%0aBcc:eva@example.org",
                "ana&#10;@example.org",
                "an\\a@example.org",
                "=?utf-8?q?ana=0A?=@example.org",
                "ana\u0000@example.org",
                "ana\u200b@example.org",
                "ana@exam\u202eple.org",
            })
    void refusesWhatNoMailCanBeSentTo(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void refusesAddressesThatAreTooLong() {
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("ana@" + "a.".repeat(130) + "example.org"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ana.Perez@example.org, ana.perez@example.org",
        "ana+otra@example.org, ana@example.org",
        "a.n.a+x@gmail.com, ana@gmail.com",
    })
    void knowsTheSameMailboxAgain(String address, String normalised) {
        assertThat(new EmailAddress(address).normalised()).isEqualTo(normalised);
    }

    @Test
    void doesNotShowItselfInPrint() {
        assertThat(new EmailAddress("ana@example.org")).hasToString("EmailAddress[hidden]");
        assertThat(new PersonName("Ana Pérez")).hasToString("PersonName[hidden]");
    }
}
