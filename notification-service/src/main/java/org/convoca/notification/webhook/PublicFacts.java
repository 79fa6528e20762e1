package org.convoca.notification.webhook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.action.ActionFacts;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallFacts;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.signature.OrganisationFacts;
import org.convoca.contracts.signature.SignatureFacts;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.contracts.signature.TextReference;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * What leaves of an event, field by field. Events travel within the house and say more than roll and map do: whether there is a contact, who organises,
 * what waits for a coordinator. A field that is new in an event stays in until it is named here.
 */
final class PublicFacts {

    private PublicFacts() {}

    record Signature(
            UUID id,
            String call,
            SignatureStatus status,
            @Nullable String territory,
            Region region,
            @Nullable OrganisationFacts organisation,
            @Nullable TextReference text) {

        static Signature of(SignatureFacts facts) {
            return new Signature(
                    facts.id(),
                    facts.call(),
                    facts.status(),
                    facts.territory(),
                    facts.region(),
                    facts.organisation(),
                    facts.text());
        }
    }

    record Action(
            UUID id,
            String call,
            ActionStatus status,
            ActionKind kind,
            @Nullable String territory,
            Region region,
            Map<String, String> titles,
            @Nullable String start,
            @Nullable String zone,
            @Nullable Instant startsAt,
            @Nullable LocalDate day,
            @Nullable String locality,
            boolean tentative) {

        static Action of(ActionFacts facts) {
            return new Action(
                    facts.id(),
                    facts.call(),
                    facts.status(),
                    facts.kind(),
                    facts.territory(),
                    facts.region(),
                    facts.titles(),
                    facts.start(),
                    facts.zone(),
                    facts.startsAt(),
                    facts.day(),
                    facts.locality(),
                    facts.tentative());
        }
    }

    record Call(
            String slug,
            CallStatus status,
            Map<String, String> titles,
            String language,
            Instant opensAt,
            @Nullable Instant closesAt,
            ActionWeek week) {

        static Call of(CallFacts facts) {
            return new Call(
                    facts.slug(),
                    facts.status(),
                    facts.titles(),
                    facts.language(),
                    facts.opensAt(),
                    facts.closesAt(),
                    facts.week());
        }
    }
}
