package org.convoca.event.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.convoca.contracts.event.EventCatalogue;
import org.convoca.contracts.registration.RegistrationOpened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationIdTest {

    private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    @Test
    void isDerivedAsTheStandardSays() {
        // RFC 9562, appendix A.4
        assertThat(NameBasedUuid.of(DNS, "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    @Test
    void followsFromTheSignatureInANamespaceOfOurOwn() {
        var signature = UUID.fromString("5b2f7c1e-9a34-4c80-8f6d-1e2a3b4c5d6e");
        var namespace = NameBasedUuid.of(URLS, "urn:convoca:registration");

        assertThat(RegistrationId.ofSignature(signature).value())
                .isEqualTo(NameBasedUuid.of(namespace, "5b2f7c1e-9a34-4c80-8f6d-1e2a3b4c5d6e"));
    }

    @Test
    void isTheOneThatTheContractsShow() {
        var opened = EventCatalogue.example(RegistrationOpened.class).registration();

        assertThat(RegistrationId.ofSignature(opened.signature()).value()).isEqualTo(opened.id());
    }

    @Test
    void isReadFromAPath() {
        var id = RegistrationId.ofSignature(UUID.randomUUID());

        assertThat(RegistrationId.parse(id.toString())).contains(id);
        assertThat(RegistrationId.parse(id.toString().toUpperCase(Locale.ROOT))).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1-1-1-1-1",
                "e40cfa8f-06d7-5d01-a1f4-4742c60baf2",
                "e40cfa8f06d75d01a1f44742c60baf20",
                "../x"
            })
    void isNotReadFromAnythingElse(String text) {
        assertThat(RegistrationId.parse(text)).isEmpty();
    }
}
