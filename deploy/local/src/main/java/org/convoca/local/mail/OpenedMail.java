package org.convoca.local.mail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.convoca.local.mail.StoredMail.Mailbox;

/** A mail with its text, in the shape of Mailpit's API. */
record OpenedMail(
        @JsonProperty("ID") String id,
        @JsonProperty("MessageID") String messageId,
        @JsonProperty("From") Mailbox from,
        @JsonProperty("To") List<Mailbox> to,
        @JsonProperty("Cc") List<Mailbox> cc,
        @JsonProperty("Bcc") List<Mailbox> bcc,
        @JsonProperty("ReplyTo") List<Mailbox> replyTo,
        @JsonProperty("ReturnPath") String returnPath,
        @JsonProperty("Subject") String subject,
        @JsonProperty("Date") Instant date,
        @JsonProperty("Tags") List<String> tags,
        @JsonProperty("Text") String text,
        @JsonProperty("HTML") String html,
        @JsonProperty("Size") long size,
        @JsonProperty("Inline") List<String> inline,
        @JsonProperty("Attachments") List<String> attachments,
        @JsonIgnore Map<String, List<String>> headers) {}
