package org.convoca.contracts.signature;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.convoca.contracts.event.Event;
import org.convoca.contracts.event.Topic;
import org.convoca.contracts.event.Topics;

/** What can happen to a signature, from its receipt to its exit. */
@Topic(Topics.SIGNATURES)
public sealed interface SignatureEvent extends Event
        permits SignatureReceived,
                SignatureRepeated,
                SignatureLinkRequested,
                SignatureConfirmed,
                SignaturePublished,
                SignatureAmended,
                SignatureDuplicate,
                SignatureRejected,
                SignatureDisowned,
                SignatureWithdrawn,
                SignatureInvalidated,
                SignatureExpired,
                SignatureContactErased,
                SignatureClaimed,
                SignatureQuestioned,
                SignatureAnswered,
                SignatureHandedOn,
                SignatureVouchRequested,
                SignatureTextConfirmationRequested,
                SignatureTextConfirmed,
                SignatureContactChangeRequested,
                SignatureContactChanged {

    /** The signature's full public state after the change. */
    SignatureFacts signature();

    @Override
    @JsonIgnore
    default String subject() {
        return signature().id().toString();
    }
}
