package org.convoca.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.convoca.local.place.Port;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A coordinator with a browser and its virtual authenticator. Needs a Chromium on the PATH; run by {@code ./convoca test -Pbrowser}. */
@Tag("browser")
@ExtendWith(SharedSystem.class)
class PasskeyJourneyIT {

    private final Started system = SharedSystem.system();

    @Test
    void aCoordinatorAddsAPasskeyAndSignsInWithItNextTime() {
        var email = "passkey-" + UUID.randomUUID() + "@example.org";
        system.command(0, "appoint", email, "--role", "convener", "--name", SharedSystem.CANARY);
        try (var playwright = Chromium.playwright();
                var browser = Chromium.launched(playwright);
                var context = browser.newContext()) {
            var page = context.newPage();
            withAnAuthenticator(context, page);
            signInByMail(page, email);

            page.navigate(address("/coordination/me?lang=en"));
            page.locator("#passkey-label").fill("Journey key");
            page.locator("#passkey button").click();
            assertThat(page.locator(".notice")).containsText("passkey is added");
            assertThat(page.locator("main")).containsText("Journey key");

            page.locator("form[action^='/sign-out'] button").last().click();
            assertThat(page.locator(".notice")).containsText("You are signed out");

            page.navigate(address("/sign-in?next=me&lang=en"));
            page.locator("#passkey button").click();
            page.waitForURL("**/coordination/me*");
            assertThat(page.locator("main")).containsText(email);
            assertThat(page.locator(".card:has(.tag)")).containsText("With a passkey");
            Assertions.assertThat(new Mailbox(system, email).mailsWith("sign-in"))
                    .hasSize(1);
        }
    }

    private void signInByMail(Page page, String email) {
        page.navigate(address("/sign-in?lang=en"));
        page.locator("#email").fill(email);
        page.locator("#sign-in button[type=submit]").click();
        page.waitForURL("**/sign-in/sent*");
        page.navigate(Mailbox.link(new Mailbox(system, email).mailWith("sign-in"), "sign-in"));
        page.locator("#sign-in button[type=submit]").click();
        page.waitForURL("**/coordination*");
    }

    /** One that keeps keys and knows its owner, as a phone's does. */
    private static void withAnAuthenticator(BrowserContext context, Page page) {
        CDPSession protocol = context.newCDPSession(page);
        protocol.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wanted = new JsonObject();
        wanted.add("options", options);
        protocol.send("WebAuthn.addVirtualAuthenticator", wanted);
    }

    private String address(String path) {
        return system.address(Port.GATEWAY) + path;
    }
}
