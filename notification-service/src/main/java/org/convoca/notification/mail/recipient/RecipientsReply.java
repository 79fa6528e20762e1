package org.convoca.notification.mail.recipient;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.notification.template.Link;
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
            @Nullable ActionReply action) {

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
            var about = call == null ? address.call : call;
            if (address.name == null || address.email == null || sender == null || about == null || links == null) {
                return new Answer.Missing();
            }
            return new Answer.Found(new Recipient(
                    new PersonName(address.name),
                    new EmailAddress(address.email),
                    language(address),
                    sender,
                    about.title(),
                    about.week(),
                    links(address),
                    reason,
                    expiresAt,
                    action == null ? null : action.outline()));
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

    record Call(String slug, String title, @Nullable ActionWeek week) {}

    @Override
    public String toString() {
        return "RecipientsReply[hidden]";
    }
}
