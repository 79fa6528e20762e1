package org.convoca.signature.link;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.call.CallContent;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.Calls;
import org.convoca.signature.signing.Contacts;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.signing.SigningProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Tells at the moment of sending to whom a mail goes, and mints the links that it needs. */
@Service
class Recipients {

    private static final Logger log = LoggerFactory.getLogger(Recipients.class);

    private final Signatures signatures;
    private final Calls calls;
    private final Contacts contacts;
    private final Links links;
    private final SigningProperties properties;
    private final Clock clock;

    Recipients(
            Signatures signatures,
            Calls calls,
            Contacts contacts,
            Links links,
            SigningProperties properties,
            Clock clock) {
        this.signatures = signatures;
        this.calls = calls;
        this.contacts = contacts;
        this.links = links;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param mail the mail's id, which the answer repeats */
    record Wanted(String mail, UUID signature, MailTemplate template) {}

    /**
     * In the order of the request. A mail that has become pointless finds nobody; neither does one whose contact cannot be opened, so that it does not
     * hold up the others.
     *
     * @throws IllegalStateException when no contact at all can be opened: then the keys are wrong, and the mails must wait
     */
    List<Recipient> find(List<Wanted> wanted) {
        var ids = wanted.stream()
                .map(item -> new SignatureId(item.signature()))
                .distinct()
                .toList();
        var states = signatures.find(ids).stream().map(Stored::state).collect(toMap(Signature::id, state -> state));
        var contents = new HashMap<CallSlug, CallContent>();
        var unopened = new ArrayList<IllegalStateException>();
        var found = wanted.stream()
                .map(item -> Optional.ofNullable(states.get(new SignatureId(item.signature())))
                        .flatMap(signature -> recipient(item, signature, contents, unopened))
                        .orElseGet(() -> Recipient.none(item.mail())))
                .toList();
        if (!unopened.isEmpty() && found.stream().noneMatch(Recipient::found)) {
            throw unopened.getFirst();
        }
        return found;
    }

    private Optional<Recipient> recipient(
            Wanted wanted,
            Signature signature,
            Map<CallSlug, CallContent> contents,
            List<IllegalStateException> unopened) {
        try {
            return recipient(wanted, signature, contents);
        } catch (IllegalStateException e) {
            log.error("the contact of signature {} cannot be opened", signature.id());
            unopened.add(e);
            return Optional.empty();
        }
    }

    private Optional<Recipient> recipient(Wanted wanted, Signature signature, Map<CallSlug, CallContent> contents) {
        var contact = signature.contact();
        if (contact == null || !wanted.template().fits(signature, clock.instant())) {
            return Optional.empty();
        }
        var person = contacts.open(signature.id(), contact);
        var submission = signature.submission();
        var call = contents.computeIfAbsent(submission.call(), this::content);
        return Optional.of(new Recipient(
                wanted.mail(),
                true,
                person.name().value(),
                person.address().value(),
                submission.locale(),
                submission.organisation().name(),
                new LinkViews.CallView(
                        call.slug(), call.text(submission.locale()).title()),
                links(wanted.template(), signature),
                signature instanceof Signature.Rejected rejected ? rejected.reason() : null,
                signature instanceof Signature.AwaitingConfirmation awaiting ? awaiting.expiresAt() : null));
    }

    private CallContent content(CallSlug slug) {
        return calls.find(slug).orElseThrow().state().content();
    }

    private Map<String, String> links(MailTemplate template, Signature signature) {
        return switch (template) {
            case CONFIRM ->
                signature instanceof Signature.AwaitingConfirmation awaiting
                        ? Map.of(
                                "confirm", links.mint(LinkPurpose.CONFIRM, signature.id(), awaiting.expiresAt()),
                                "disown", links.mint(LinkPurpose.DISOWN, signature.id(), awaiting.expiresAt()))
                        : Map.of();
            case ALREADY_SIGNED, PUBLISHED ->
                signature instanceof Signature.Standing
                        ? Map.of("withdraw", withdraw(signature), "roll", roll(signature))
                        // Who signed second has nothing to withdraw, least of all the first signature.
                        : Map.of("roll", roll(signature));
            case REJECTED, WITHDRAWN -> Map.of("roll", roll(signature));
        };
    }

    private String withdraw(Signature signature) {
        return links.mint(LinkPurpose.WITHDRAW, signature.id(), clock.instant().plus(properties.withdrawalValidFor()));
    }

    private static String roll(Signature signature) {
        var submission = signature.submission();
        return "/" + submission.locale() + "/calls/" + submission.call() + "/roll";
    }
}
