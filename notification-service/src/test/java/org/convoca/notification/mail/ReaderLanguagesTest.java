package org.convoca.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.convoca.contracts.territory.Territories;
import org.convoca.notification.mail.recipient.EmailAddress;
import org.convoca.notification.mail.recipient.PersonName;
import org.convoca.notification.mail.recipient.Recipient;
import org.convoca.notification.template.Particulars;
import org.convoca.notification.template.Template;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReaderLanguagesTest {

    private final ReaderLanguages languages = new ReaderLanguages(Territories.load());

    @Test
    void areTheirOwnThenThoseOfTheirLandThenTheCalls() {
        assertThat(of("ast", "x-basque-country", "pt"))
                .startsWith("ast", "eu", "es", "fr")
                .endsWith("pt");
    }

    @Test
    void areTheirOwnAndTheCallsForANetworkWithoutALand() {
        assertThat(of("gl", null, "fr")).containsExactly("gl", "fr");
    }

    @Test
    void areThoseOfTheOrderWhereTheOwnerSaysNone() {
        assertThat(of(" ", "ZZ", null)).containsExactly("es");
    }

    @Test
    void areEachThereOnce() {
        assertThat(of("es", "AR", "es")).doesNotHaveDuplicates();
    }

    private List<String> of(String own, @Nullable String territory, @Nullable String call) {
        var order = MailOrder.of(AMail.SIGNATURE, Template.CONFIRM, own.isBlank() ? "es" : own, territory, AMail.SINCE);
        return languages.of(order, recipient(own, call));
    }

    private static Recipient recipient(String own, @Nullable String call) {
        return new Recipient(
                new PersonName("Ana Pérez"),
                new EmailAddress("ana@example.org"),
                own,
                "Asociación Vecinal La Ribera",
                "Semana de acción",
                call,
                null,
                Map.of(),
                null,
                null,
                null,
                Particulars.NONE);
    }
}
