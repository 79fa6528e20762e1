package org.convoca.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.contracts.registration.OrganiserReference;
import org.convoca.notification.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** Orders outlive the code that stored them. */
class MailOrderStorageTest {

    private static final UUID SIGNATURE = AMail.SIGNATURE;
    private static final UUID REGISTRATION = UUID.fromString("4f0e3c1d-52b7-4a9e-9d55-8a1b2c3d4e5f");
    private static final UUID ORGANISER = UUID.fromString("3c1d4a9e-52b7-4f0e-9d55-8a1b2c3d4e5f");
    private static final Instant SINCE = AMail.SINCE;

    private final MappingMongoConverter converter = converter();

    private static MappingMongoConverter converter() {
        var context = new MongoMappingContext();
        var conversions = new MailConfiguration().mongoCustomConversions();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        Mails.learn(context);
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return converter;
    }

    static List<MailOrder> orders() {
        var organiser = new OrganiserReference(ORGANISER, OrganiserOwner.EVENT_SERVICE);
        return List.of(
                AMail.order(Template.CONFIRM),
                AMail.order(Template.REVIEW_QUESTION).in(ORGANISER),
                MailOrder.toOrganiser(Template.ACTION_CHANGED, SIGNATURE, REGISTRATION, organiser, null, SINCE)
                        .telling(new MailOrder.Changes(2, 3)),
                MailOrder.toCoordinator(Template.SIGN_IN, ORGANISER, "ar", SINCE)
                        .in(SIGNATURE),
                MailOrder.toClaimant(Template.CLAIM_CONFIRM, SIGNATURE, "pt", "BR", SINCE));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void areReadAsTheyWereStored(MailOrder order) {
        var document = new Document();
        converter.write(order, document);

        assertThat(converter.read(MailOrder.class, document)).isEqualTo(order);
    }

    private static Document former() {
        return new Document("about", SIGNATURE)
                .append("template", "invited")
                .append("locale", "es")
                .append("territory", "AR")
                .append("since", Date.from(SINCE));
    }

    private Addressee to(Document document) {
        return converter.read(MailOrder.class, document).to();
    }

    @Test
    void goToTheContactOfTheirSignatureWhereTheyNamedNobody() {
        assertThat(to(former())).isEqualTo(new Addressee.Contact(SIGNATURE));
    }

    @Test
    void goToTheContactAsOrganiserWhereTheyNamedARegistrationAlone() {
        assertThat(to(former().append("registration", REGISTRATION)))
                .isEqualTo(new Addressee.Organiser(
                        REGISTRATION, new OrganiserReference(SIGNATURE, OrganiserOwner.SIGNATURE_SERVICE)));
    }

    @Test
    void goToTheOrganiserWhomTheyNamed() {
        var organiser = new Document("_id", ORGANISER).append("id", ORGANISER).append("owner", "event-service");

        assertThat(to(former().append("registration", REGISTRATION).append("organiser", organiser)))
                .isEqualTo(new Addressee.Organiser(
                        REGISTRATION, new OrganiserReference(ORGANISER, OrganiserOwner.EVENT_SERVICE)));
    }
}
