package org.convoca.notification.mail.recipient;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.notification.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * Asks the two services that own contacts. Of mails to organisers the event-service knows what they are to say and makes their links; the address of
 * an organiser who came with a signature is the signature-service's. While one of them is away, what needs it waits, and all else goes on.
 */
final class OwnersRecipients implements Recipients {

    private final OwnerClient signatures;
    private final OwnerClient events;

    OwnersRecipients(OwnerClient signatures, OwnerClient events) {
        this.signatures = signatures;
        this.events = events;
    }

    /** On the wire to the signature-service. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record OfSignature(
            String mail,
            UUID signature,
            String template,
            @Nullable UUID matter) {}

    /** On the wire to the signature-service. */
    private record OfClaim(String mail, UUID claim, String template) {}

    /** On the wire to the event-service. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record OfOrganiser(
            String mail,
            String template,
            UUID registration,
            UUID organiser,
            @Nullable UUID action,
            @Nullable Integer version,
            @Nullable UUID matter) {}

    /** On the wire to the event-service. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record OfCoordinator(
            String mail,
            String template,
            UUID coordinator,
            @Nullable UUID matter) {}

    @Override
    public Answers ask(List<Question> questions) {
        var organisers = askEvents(questions);
        var contacts = askSignatures(questions, organisers);
        if (organisers.isEmpty() && contacts.isEmpty()) {
            return new Answers.Away();
        }
        var answers = new HashMap<String, Answer>();
        questions.forEach(question -> answers.put(question.mail(), answer(question, organisers, contacts)));
        return new Answers.Given(answers);
    }

    private Map<String, RecipientsReply.Item> askEvents(List<Question> questions) {
        var wanted = questions.stream()
                .<Object>flatMap(question -> switch (question) {
                    case Question.OfOrganiser organiser -> Stream.of(wire(organiser));
                    case Question.OfCoordinator coordinator -> Stream.of(wire(coordinator));
                    case Question.OfContact _, Question.OfClaim _ -> Stream.empty();
                })
                .toList();
        return wanted.isEmpty() ? Map.of() : events.ask(wanted).orElse(Map.of());
    }

    private static OfCoordinator wire(Question.OfCoordinator question) {
        return new OfCoordinator(
                question.mail(), question.template().code(), question.coordinator(), question.matter());
    }

    private static OfOrganiser wire(Question.OfOrganiser question) {
        return new OfOrganiser(
                question.mail(),
                question.template().code(),
                question.registration(),
                question.organiser().id(),
                question.action(),
                question.knownVersion(),
                question.matter());
    }

    private Map<String, RecipientsReply.Item> askSignatures(
            List<Question> questions, Map<String, RecipientsReply.Item> organisers) {
        var wanted = questions.stream()
                .<Object>flatMap(question -> switch (question) {
                    case Question.OfContact contact ->
                        Stream.of(new OfSignature(
                                contact.mail(),
                                contact.signature(),
                                contact.template().code(),
                                contact.matter()));
                    case Question.OfClaim claim ->
                        Stream.of(new OfClaim(
                                claim.mail(), claim.claim(), claim.template().code()));
                    case Question.OfOrganiser organiser
                    when isKeptThere(organiser) && isFound(organisers.get(organiser.mail())) ->
                        Stream.of(new OfSignature(
                                organiser.mail(), organiser.organiser().id(), whatFor(organiser.template()), null));
                    case Question.OfOrganiser _, Question.OfCoordinator _ -> Stream.empty();
                })
                .toList();
        return wanted.isEmpty() ? Map.of() : signatures.ask(wanted).orElse(Map.of());
    }

    private static boolean isKeptThere(Question.OfOrganiser question) {
        return question.organiser().owner() == OrganiserOwner.SIGNATURE_SERVICE;
    }

    private static boolean isFound(RecipientsReply.@Nullable Item item) {
        return item != null && item.found();
    }

    /** The first invitation also says how to take the signature back; for any other mail the address is all that is wanted. */
    private static String whatFor(Template template) {
        return template == Template.INVITED ? template.code() : "organiser";
    }

    private static Answer answer(
            Question question,
            Map<String, RecipientsReply.Item> organisers,
            Map<String, RecipientsReply.Item> contacts) {
        var contact = contacts.get(question.mail());
        return switch (question) {
            case Question.OfContact _, Question.OfClaim _ ->
                contact == null ? new Answer.Missing() : contact.answer(contact);
            case Question.OfCoordinator _ -> {
                var said = organisers.get(question.mail());
                yield said == null ? new Answer.Missing() : said.toCoordinator();
            }
            case Question.OfOrganiser organiser -> {
                var said = organisers.get(question.mail());
                if (said == null) {
                    yield new Answer.Missing();
                }
                if (!said.found()) {
                    yield new Answer.Gone();
                }
                var address = isKeptThere(organiser) ? contact : said;
                yield address == null ? new Answer.Missing() : said.answer(address);
            }
        };
    }

    /** Most mails need the signature-service: while it is away, looking for those that do not would wear the database out. */
    @Override
    public boolean areAvailable() {
        return signatures.isAvailable();
    }
}
