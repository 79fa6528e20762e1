package org.convoca.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.regex.Pattern;
import org.convoca.local.place.Port;

/** People who sign in with a browser by the link of a mail. */
record SignedIn(Started system, Page page, Hands hands) {

    SignedIn(Started system, Page page) {
        this(system, page, new Pointing());
    }

    /** A coordinator who was appointed, on their first page. */
    void asCoordinator(String email) {
        page.navigate(address("/sign-in"));
        hands.write(page.locator("#email"), email);
        hands.press(page.locator("form:has(#email) button"));
        press(Mailbox.link(new Mailbox(system, email).mailWith("sign-in"), "sign-in"));
        assertThat(page).hasURL(Pattern.compile(".*/coordination\\b.*"));
    }

    /** Whoever organises for that signatory, in their workspace. */
    void asOrganiserOf(Signatory signatory) {
        press(Mailbox.link(new Mailbox(system, signatory.email()).mailWith("registration"), "registration"));
        assertThat(page).hasURL(Pattern.compile(".*/registration(\\?.*)?$"));
    }

    /** Whoever is the contact of that signatory, on the organisation's own page. */
    void asContactOf(Signatory signatory) {
        press(Mailbox.link(new Mailbox(system, signatory.email()).mailWith("signature"), "signature"));
        assertThat(page).hasURL(Pattern.compile(".*/signature(\\?.*)?$"));
    }

    private void press(String link) {
        page.navigate(address(URI.create(link).getPath()));
        hands.press(page.locator("main form[method=post] button").first());
    }

    private String address(String path) {
        return system.address(Port.GATEWAY) + path;
    }
}
