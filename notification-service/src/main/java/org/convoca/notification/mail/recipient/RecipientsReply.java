package org.convoca.notification.mail.recipient;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.notification.template.Link;
import org.convoca.notification.template.Particulars;
import org.jspecify.annotations.Nullable;

/** The reply of {@code POST /internal/recipients} as it stands on the wire, whichever service gives it. Print hides it. */
record RecipientsReply(@Nullable List<Item> items) {

    record Item(
            String mail,
            boolean found,
            @Nullable String name,
            @Nullable String email,
            @Nullable String locale,
            @Nullable String organisation,
            @Nullable Call call,
            @Nullable Map<String, String> links,
            @Nullable String reason,
            @Nullable Instant expiresAt,
            @Nullable ActionReply action,
            @Nullable String code,
            @Nullable String question,
            @Nullable String about,
            @Nullable String zone) {

        /**
         * What this says, to the address that the other gives; what this leaves out the other may say.
         *
         * @param address the answer of the owner of the contact; may be this one
         */
        Answer answer(Item address) {
            if (!found || !address.found) {
                return new Answer.Gone();
            }
            var sender = organisation == null ? address.organisation : organisation;
            var signed = call == null ? address.call : call;
            return sender == null || signed == null ? new Answer.Missing() : answer(address, sender, signed);
        }

        /** What this says to a coordinator, who acts for no organisation, looks after several calls, and may have been appointed without a name. */
        Answer toCoordinator() {
            return found ? answer(named(name == null ? "" : name), "", Call.NONE) : new Answer.Gone();
        }

        private Item named(String known) {
            return new Item(
                    mail,
                    found,
                    known,
                    email,
                    locale,
                    organisation,
                    call,
                    links,
                    reason,
                    expiresAt,
                    action,
                    code,
                    question,
                    about,
                    zone);
        }

        private Answer answer(Item address, String sender, Call signed) {
            if (address.name == null || address.email == null || links == null) {
                return new Answer.Missing();
            }
            return new Answer.Found(new Recipient(
                    new PersonName(address.name),
                    new EmailAddress(address.email),
                    language(address),
                    sender,
                    signed.title(),
                    signed.language(),
                    signed.week(),
                    links(address),
                    reason,
                    expiresAt,
                    action == null ? null : action.outline(),
                    new Particulars(code, question, about, known(zone))));
        }

        /** A zone that is not known here is no reason to let the mail wait: then moments are told in UTC. */
        private static @Nullable ZoneId known(@Nullable String zone) {
            try {
                return zone == null ? null : ZoneId.of(zone);
            } catch (DateTimeException e) {
                return null;
            }
        }

        private String language(Item address) {
            if (locale != null) {
                return locale;
            }
            return address.locale == null ? "" : address.locale;
        }

        private Map<Link, String> links(Item address) {
            var all = new EnumMap<Link, String>(Link.class);
            all.putAll(known(address.links));
            all.putAll(known(links));
            return all;
        }

        private static Map<Link, String> known(@Nullable Map<String, String> links) {
            var known = new EnumMap<Link, String>(Link.class);
            if (links != null) {
                for (var link : Link.values()) {
                    var path = links.get(link.code());
                    if (path != null) {
                        known.put(link, path);
                    }
                }
            }
            return known;
        }

        @Override
        public String toString() {
            return "Item[hidden]";
        }
    }

    record Call(
            String slug,
            String title,
            @Nullable String language,
            @Nullable ActionWeek week) {

        static final Call NONE = new Call("", "", null, null);
    }

    @Override
    public String toString() {
        return "RecipientsReply[hidden]";
    }
}
