package org.convoca.notification.mail.recipient;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.notification.template.Link;
import org.jspecify.annotations.Nullable;

/** The reply of {@code POST /internal/recipients} as it stands on the wire. Print hides it. */
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
            @Nullable Instant expiresAt) {

        Answer answer() {
            if (!found) {
                return new Answer.Gone();
            }
            if (name == null || email == null || organisation == null || call == null || links == null) {
                return new Answer.Missing();
            }
            return new Answer.Found(new Recipient(
                    new PersonName(name),
                    new EmailAddress(email),
                    locale == null ? "" : locale,
                    organisation,
                    call.title(),
                    call.week(),
                    known(links),
                    reason,
                    expiresAt));
        }

        private static Map<Link, String> known(Map<String, String> links) {
            var known = new EnumMap<Link, String>(Link.class);
            for (var link : Link.values()) {
                var path = links.get(link.code());
                if (path != null) {
                    known.put(link, path);
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
