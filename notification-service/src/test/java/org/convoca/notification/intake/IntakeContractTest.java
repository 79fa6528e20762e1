package org.convoca.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoca.contracts.action.ActionEvent;
import org.convoca.contracts.event.Event;
import org.convoca.contracts.event.EventCatalogue;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.contracts.registration.OrganiserReference;
import org.convoca.contracts.registration.RegistrationEvent;
import org.convoca.contracts.registration.RegistrationInvited;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.notification.mail.Addressee;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.platform.event.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The consumer's side of the contract: each example of the three families is taken, and what is ordered is what the example says. */
class IntakeContractTest {

    private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");

    private final Map<MailId, MailOrder> queue = new LinkedHashMap<>();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    static List<SignatureEvent> signatureExamples() {
        return examples(SignatureEvent.class);
    }

    static List<RegistrationEvent> registrationExamples() {
        return examples(RegistrationEvent.class);
    }

    static List<ActionEvent> actionExamples() {
        return examples(ActionEvent.class);
    }

    private static <E extends Event> List<E> examples(Class<E> family) {
        return EventCatalogue.all().stream()
                .filter(type -> family.isAssignableFrom(type.event()))
                .<E>map(type -> EventCatalogue.example(type.event().asSubclass(family)))
                .toList();
    }

    private static String id(Event event) {
        return event.subject() + "." + event.sequence();
    }

    @ParameterizedTest
    @MethodSource("signatureExamples")
    void takesEachExampleOfASignatureAndOrdersOnlyMailsOfItsOwn(SignatureEvent event) {
        new Intake(queue::putIfAbsent, clock).take(new Received<>(id(event), NOW, event));

        assertThat(queue).allSatisfy((mail, order) -> {
            assertThat(mail.value()).startsWith(id(event));
            assertThat(order.about()).isEqualTo(event.signature().id());
        });
    }

    @ParameterizedTest
    @MethodSource("registrationExamples")
    void takesEachExampleOfARegistrationAndOrdersAtMostItsOwnMail(RegistrationEvent event) {
        new GroupMails(queue::putIfAbsent, clock).take(new Received<>(id(event), NOW, event));

        assertThat(queue).allSatisfy((mail, order) -> {
            assertThat(mail.value()).isEqualTo(id(event));
            assertThat(order.to())
                    .isInstanceOfSatisfying(
                            Addressee.Organiser.class,
                            to -> assertThat(to.registration())
                                    .isEqualTo(event.registration().id()));
        });
    }

    @ParameterizedTest
    @MethodSource("actionExamples")
    void takesEachExampleOfAnActionAndOrdersAMailForEachOfItsOrganisers(ActionEvent event) {
        new ActionMails(queue::putIfAbsent, clock).take(new Received<>(id(event), NOW, event));

        assertThat(queue.values())
                .hasSizeLessThanOrEqualTo(event.action().organisers().size())
                .allSatisfy(order -> {
                    assertThat(order.about()).isEqualTo(event.action().id());
                    assertThat(event.action().organisers().stream()
                                    .map(organiser -> new Addressee.Organiser(
                                            event.action().registration(), organiser)))
                            .contains((Addressee.Organiser) order.to());
                });
    }

    @Test
    void invitesTheContactOfTheSignatureThatOpenedTheRegistration() {
        var invited = EventCatalogue.example(RegistrationInvited.class);

        new GroupMails(queue::putIfAbsent, clock).take(new Received<>(id(invited), NOW, invited));

        var facts = invited.registration();
        assertThat(queue.values()).singleElement().satisfies(order -> {
            assertThat(order.to())
                    .isEqualTo(new Addressee.Organiser(
                            facts.id(), new OrganiserReference(invited.organiser(), OrganiserOwner.SIGNATURE_SERVICE)));
            assertThat(order.territory()).isEqualTo(facts.territory());
        });
    }
}
