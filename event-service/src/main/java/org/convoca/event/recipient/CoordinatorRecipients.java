package org.convoca.event.recipient;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.convoca.event.coordinator.Coordinator;
import org.convoca.event.coordinator.Coordinators;
import org.convoca.event.coordinator.People;
import org.convoca.event.signin.SignInMails;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells to which coordinator a mail goes; nobody gets one who is no coordinator any more. */
@Component
class CoordinatorRecipients {

    private final Coordinators coordinators;
    private final People people;
    private final SignInMails signIns;

    CoordinatorRecipients(Coordinators coordinators, People people, SignInMails signIns) {
        this.coordinators = coordinators;
        this.people = people;
        this.signIns = signIns;
    }

    /**
     * A mail to a coordinator.
     *
     * @param matter the sign-in; null for any other mail
     */
    record Wanted(
            String mail,
            MailTemplate template,
            UUID coordinator,
            @Nullable UUID matter) implements Recipients.Asked {}

    /** What a mail holds beside its recipient. */
    private record Content(
            Map<String, String> links,
            @Nullable String code,
            @Nullable Instant expiresAt) {

        static Content leadingTo(String name, String path) {
            return new Content(Map.of(name, path), null, null);
        }

        @Override
        public String toString() {
            return "Content[hidden]";
        }
    }

    /** @throws IllegalStateException when the contact was altered or belongs to somebody else */
    Optional<Recipient> find(Wanted wanted) {
        return coordinators.serving(wanted.coordinator()).flatMap(serving -> {
            // The contact first: without one no link is made.
            var person = people.open(wanted.coordinator(), serving.profile().person());
            return content(wanted, serving)
                    .map(content -> new Recipient(
                            wanted.mail(),
                            true,
                            null,
                            person.nameText(),
                            person.address().value(),
                            serving.locale(),
                            null,
                            null,
                            null,
                            content.links(),
                            null,
                            content.expiresAt(),
                            null,
                            content.code(),
                            serving.zone().getId(),
                            null));
        });
    }

    private Optional<Content> content(Wanted wanted, Coordinator.Serving serving) {
        return switch (wanted.template()) {
            case SIGN_IN ->
                signIns.mint(Objects.requireNonNull(wanted.matter()), wanted.coordinator())
                        .map(minted ->
                                new Content(Map.of("sign-in", minted.link()), minted.code(), minted.expiresAt()));
            case COORDINATOR_INVITED ->
                serving instanceof Coordinator.Invited
                        ? Optional.of(Content.leadingTo("sign-in", "/sign-in"))
                        : Optional.empty();
            case DIGEST, WAITING -> Optional.of(Content.leadingTo("coordination", "/coordination"));
            case INVITED,
                    REQUEST_CONFIRM,
                    REQUEST_RECEIVED,
                    REQUEST_ACCEPTED,
                    REQUEST_DECLINED,
                    REGISTRATION_QUESTION,
                    ORGANISER_INVITED,
                    ORGANISER_LINK,
                    ACTION_SUBMITTED,
                    ACTION_PUBLISHED,
                    ACTION_REJECTED,
                    ACTION_CHANGED,
                    ACTION_CANCELLED,
                    ACTION_QUESTION,
                    WEEK_ANNOUNCED,
                    WEEK_REMINDER,
                    REPORT_ASKED,
                    REPORT_REMINDER -> throw new IllegalArgumentException("not to a coordinator");
        };
    }
}
