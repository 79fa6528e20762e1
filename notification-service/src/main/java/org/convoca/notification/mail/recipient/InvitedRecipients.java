package org.convoca.notification.mail.recipient;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.notification.template.Link;

/**
 * Gives invitations their link, once the owner of the contacts has said that there is somebody to invite. A link that is not to be had keeps its
 * mail waiting and no other.
 */
final class InvitedRecipients implements Recipients {

    private final Recipients owner;
    private final OrganiserLinks links;

    InvitedRecipients(Recipients owner, OrganiserLinks links) {
        this.owner = owner;
        this.links = links;
    }

    @Override
    public Answers ask(List<Question> questions) {
        return switch (owner.ask(questions)) {
            case Answers.Away away -> away;
            case Answers.Given given -> new Answers.Given(new Batch(given).answers(questions));
        };
    }

    @Override
    public boolean areAvailable() {
        return owner.areAvailable();
    }

    /** One batch; when a link was not to be had no further ones are asked for, so that those who need none are not kept waiting for timeouts. */
    private final class Batch {

        private final Answers.Given given;
        private boolean away;

        Batch(Answers.Given given) {
            this.given = given;
        }

        Map<String, Answer> answers(List<Question> questions) {
            var answers = new HashMap<String, Answer>(given.byMail());
            for (var question : questions) {
                var registration = question.registration();
                if (registration != null && given.to(question.mail()) instanceof Answer.Found found) {
                    answers.put(question.mail(), invited(found.recipient(), registration, question.signature()));
                }
            }
            return answers;
        }

        /** Of a contact that the signature-service keeps, the organiser's id is the signature's. */
        private Answer invited(Recipient recipient, UUID registration, UUID organiser) {
            if (away) {
                return new Answer.Missing();
            }
            return switch (links.mint(registration, organiser)) {
                case OrganiserLink.Minted minted ->
                    new Answer.Found(recipient.with(Link.REGISTRATION, minted.path(), minted.expiresAt()));
                case OrganiserLink.Gone _ -> new Answer.Gone();
                case OrganiserLink.Away _ -> {
                    away = true;
                    yield new Answer.Missing();
                }
            };
        }
    }
}
