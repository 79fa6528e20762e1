package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.local.journey.Signatory.aSignatory;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
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
    void keepNoSignatoryOut() {
        var signatory = aSignatory();
        aCall().publish(signatory);
        try (var context = browser.newContext()) {
            new SignedIn(system, context.newPage()).asContactOf(signatory);
            keepNobodyOut(context, "/signature", 4);
        }
    }

    @Test
    void keepNobodyOutWhoFollowsTheLinkOfAMail() {
        var call = aCall();
        var unconfirmed = aSignatory();
        call.sign(unconfirmed);
        var listed = aSignatory();
        call.publish(listed);
        CoordinatorSession.ofConvener(system, SharedSystem.MAILBOX + "-revises@example.org")
                .revise("/coordination/texts/" + call.slug() + "/es", "Con otras palabras.", "Otra cosa.");
        var paths = Stream.concat(
                paths(unconfirmed, "confirm", "disown"),
                Stream.concat(
                        paths(listed, "withdraw", "registration", "signature", "reconfirm"), Stream.of("/sign-in")));
        var look = new Look(origin);
        try (var page = browser.newPage()) {
            for (var path : paths.toList()) {
                PagesForEverybodyIT.LANGUAGES.forEach(language -> look.at(page, path + "?lang=" + language));
                look.byTab(page, path);
            }
        }
        assertThat(look.complaints()).isEmpty();
    }

    private Stream<String> paths(Signatory signatory, String... purposes) {
        var mailbox = new Mailbox(system, signatory.email());
        return Stream.of(purposes)
                .map(purpose -> URI.create(Mailbox.link(mailbox.mailWith(purpose), purpose))
                        .getPath());
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
