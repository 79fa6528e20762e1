package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.local.journey.Signatory.aSignatory;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.convoca.local.place.Port;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page of those who work with Convoca, in every language, is looked at: of a convener, of an organiser, and what stands behind the links of mails. */
@Tag("browser")
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesAtWorkIT {

    /** A mail as it will be sent, in a frame: mails have their style inside. */
    private static final String MAIL = "/preview.html";

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final Started system = SharedSystem.system();
    private final String origin = system.address(Port.GATEWAY);
    private final Playwright playwright = Chromium.playwright();
    private Browser browser;

    @BeforeAll
    void launch() {
        browser = Chromium.launched(playwright);
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void keepNoConvenerOut() {
        var api = new PublicApi(
                system, OwnCall.reviewedFirst(system, "call-at-work-reviewed", TODAY, TODAY.plusDays(90)));
        var convener = SharedSystem.MAILBOX + "-looks@example.org";
        system.command(0, "appoint", convener, "--role", "convener", "--name", SharedSystem.CANARY);
        var signatory = aSignatory();
        api.signAndConfirm(signatory);
        try (var context = browser.newContext()) {
            new SignedIn(system, context.newPage()).asCoordinator(convener);
            await().until(() -> context.request()
                    .get(origin + "/coordination/review")
                    .text()
                    .contains(signatory.name()));
            keepNobodyOut(context, "/coordination", 15);
        }
    }

    @Test
    void keepNoOrganiserOut() {
        var signatory = aSignatory();
        aCall().publish(signatory);
        var organiser = OrganiserSession.of(system, signatory);
        organiser.publish(OrganiserSession.aMarch("Marcha por la ribera"));
        organiser.draft(OrganiserSession.aMarch("Asamblea en borrador"));
        try (var context = browser.newContext()) {
            new SignedIn(system, context.newPage()).asOrganiserOf(signatory);
            keepNobodyOut(context, "/registration", 6);
        }
    }

    @Test
    void keepNobodyOutWhoFollowsTheLinkOfAMail() {
        var signatory = aSignatory();
        aCall().sign(signatory);
        var mailbox = new Mailbox(system, signatory.email());
        var look = new Look(origin);
        try (var page = browser.newPage()) {
            for (var language : PagesForEverybodyIT.LANGUAGES) {
                for (var purpose : List.of("confirm", "disown")) {
                    var link = Mailbox.link(mailbox.mailWith("confirm"), purpose);
                    look.at(page, link.substring(link.indexOf("/" + purpose)) + "?lang=" + language);
                }
                look.at(page, "/sign-in?lang=" + language);
            }
        }
        assertThat(look.complaints()).isEmpty();
    }

    /** One whose signatures stand on the roll as soon as they are confirmed. */
    private PublicApi aCall() {
        return new PublicApi(system, OwnCall.open(system, "call-at-work", TODAY, TODAY.plusDays(90)));
    }

    private void keepNobodyOut(BrowserContext context, String home, int atLeast) {
        var pages = Crawl.from(context, origin, List.of(home), path -> path.startsWith(home) && !path.contains(MAIL));
        assertThat(pages).hasSizeGreaterThanOrEqualTo(atLeast);
        var look = new Look(origin);
        try (var page = context.newPage()) {
            for (var path : pages) {
                for (var language : PagesForEverybodyIT.LANGUAGES) {
                    look.at(page, path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                }
                look.byTab(page, path);
            }
        }
        assertThat(look.complaints()).isEmpty();
    }
}
