package org.convoca.local.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/** A mail as lists show it, in the shape of Mailpit's API. */
record StoredMail(
        @JsonProperty("ID") String id,
        @JsonProperty("MessageID") String messageId,
        @JsonProperty("Read") boolean read,
        @JsonProperty("From") Mailbox from,
        @JsonProperty("To") List<Mailbox> to,
        @JsonProperty("Cc") List<Mailbox> cc,
        @JsonProperty("Bcc") List<Mailbox> bcc,
        @JsonProperty("ReplyTo") List<Mailbox> replyTo,
        @JsonProperty("Subject") String subject,
        @JsonProperty("Created") Instant created,
        @JsonProperty("Tags") List<String> tags,
        @JsonProperty("Size") long size,
        @JsonProperty("Attachments") int attachments,
        @JsonProperty("Snippet") String snippet) {

    boolean isTo(String address) {
        return to.stream().anyMatch(mailbox -> mailbox.address().equalsIgnoreCase(address))
                || bcc.stream().anyMatch(mailbox -> mailbox.address().equalsIgnoreCase(address));
    }

    /** Somebody who sends or gets mail. */
    record Mailbox(
            @JsonProperty("Name") String name,
            @JsonProperty("Address") String address) {

        @Override
        public String toString() {
            return "Mailbox[hidden]";
        }
    }
}
