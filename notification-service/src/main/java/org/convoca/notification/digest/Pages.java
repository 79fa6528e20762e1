package org.convoca.notification.digest;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.convoca.notification.happening.Waiting;
import org.convoca.notification.mail.PublicAddress;
import org.convoca.platform.token.LinkToken;
import org.jspecify.annotations.Nullable;

/** The addresses to which a digest leads. */
final class Pages {

    private final PublicAddress address;

    Pages(PublicAddress address) {
        this.address = address;
    }

    /** Where a thing that waits is settled. */
    URI review(Waiting thing) {
        return address.page("/coordination/review/" + thing.kind().code() + "/" + thing.id());
    }

    /** All that waits. */
    URI review() {
        return address.page("/coordination/review");
    }

    URI roll(String language, String call, @Nullable String territory) {
        return address.page(call(language, call) + "/roll" + query(territory));
    }

    URI actions(String language, String call, @Nullable String territory) {
        return address.page(call(language, call) + "/actions" + query(territory));
    }

    private static String call(String language, String call) {
        return "/" + language + "/calls/" + call;
    }

    private static String query(@Nullable String territory) {
        return territory == null ? "" : "?territory=" + URLEncoder.encode(territory, StandardCharsets.UTF_8);
    }

    URI action(String language, UUID action) {
        return address.page("/" + language + "/actions/" + action);
    }

    URI settings() {
        return address.page("/coordination/digest");
    }

    URI unsubscribe(LinkToken token) {
        return address.page("/unsubscribe/" + token.value());
    }

    String host() {
        return address.publicUrl().getHost();
    }

    /** The id of a mail as it stands in its header. */
    String messageId(String mail) {
        return address.messageId(mail);
    }
}
