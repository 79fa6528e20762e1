package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.convoca.local.place.Port;

/** A signature's contact at the organisation's own page, in a browser. */
record OwnSession(Started system, String cookie) {

    static OwnSession behind(Started system, String link) {
        var answer = Web.submit(Web.page(Web.get(link)), Map.of());
        var cookie = answer.previousResponse().orElseThrow().headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("convoca-signature="))
                .findFirst()
                .orElseThrow();
        return new OwnSession(system, cookie.substring(0, cookie.indexOf(';')));
    }

    /** That of the link in the mail that tells of the place on the roll. */
    static OwnSession of(Started system, Signatory signatory) {
        return behind(system, Mailbox.link(new Mailbox(system, signatory.email()).mailWith("signature"), "signature"));
    }

    HttpResponse<String> look(String path) {
        return Web.get(system.address(Port.GATEWAY) + path, "Cookie", cookie);
    }

    /** Fills in the page's form and sends it, which leads back to the own page. */
    void send(String path, Map<String, String> fields) {
        var answer = Web.submit(Web.page(look(path)), "form[action^=" + path + "]", fields, "Cookie", cookie);
        assertThat(answer.uri().getPath()).as(Web.page(answer).text()).isEqualTo("/signature");
    }

    @Override
    public String toString() {
        return "OwnSession[hidden]";
    }
}
