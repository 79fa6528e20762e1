package org.convoca.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.local.journey.Signatory.aSignatory;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.assertj.core.api.Assertions;
import org.convoca.local.place.Port;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A convener and the coordinator whom she appoints, each with a browser of her own. Needs a Chromium on the PATH; run by {@code ./convoca test -Pbrowser}. */
@Tag("browser")
@ExtendWith(SharedSystem.class)
class CoordinatorJourneyIT {

    private static final String SLUG = "coordinated-call";
    private static final String BASQUE_COUNTRY = "x-basque-country";

    private final Started system = SharedSystem.system();
    private final PublicApi api = new PublicApi(system, SLUG);

    @BeforeEach
    void aCall() {
        var today = LocalDate.now(ZoneOffset.UTC);
        OwnCall.reviewedFirst(system, SLUG, today, today.plusDays(90));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aConvenerAppointsACoordinatorWhoPublishesASignatureAndTheSignatoryIsTold(boolean javaScript) {
        var convener = address("convener-" + javaScript);
        var coordinator = address("coordinator-" + javaScript);
        var signatory = aSignatory().in(BASQUE_COUNTRY);
        Assertions.assertThat(system.command(0, "appoint", convener, "--role", "convener"))
                .contains("Appointed as convener");
        try (var playwright = Chromium.playwright();
                var browser = Chromium.launched(playwright)) {
            appoint(aBrowserOf(browser, javaScript), convener, coordinator);
            api.signAndConfirm(signatory);
            publish(aBrowserOf(browser, javaScript), coordinator, signatory);
        }
        await().untilAsserted(() -> Assertions.assertThat(api.onRoll(signatory)).hasSize(1));
        new Mailbox(system, signatory.email()).mailWith("withdraw");
    }

    private static String address(String who) {
        return SharedSystem.MAILBOX + "-" + who + "@example.org";
    }

    private static Page aBrowserOf(Browser browser, boolean javaScript) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(javaScript)
                        .setViewportSize(390, 844))
                .newPage();
    }

    private void appoint(Page page, String convener, String coordinator) {
        new SignedIn(system, page).asCoordinator(convener);
        page.navigate(gateway("/coordination/team"));
        page.locator("main .actions a.button").first().click();
        page.locator("#person").fill(SharedSystem.CANARY);
        page.locator("#email").fill(coordinator);
        page.locator("#role-reviewer").check();
        page.locator("details:has(#territory-" + BASQUE_COUNTRY + ") summary").click();
        page.locator("#territory-" + BASQUE_COUNTRY).check();
        page.locator("#member button[type=submit]").click();
        assertThat(page.locator("[role=status]").first()).isVisible();
    }

    private void publish(Page page, String coordinator, Signatory signatory) {
        new SignedIn(system, page).asCoordinator(coordinator);
        page.navigate(gateway("/coordination/review"));
        page.locator("main a")
                .filter(new Locator.FilterOptions().setHasText(signatory.name()))
                .first()
                .click();
        page.locator("#approve").click();
        assertThat(page.locator("[role=status]").first()).isVisible();
    }

    private String gateway(String path) {
        return system.address(Port.GATEWAY) + path;
    }
}
