package org.convoca.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.local.journey.Signatory.aSignatory;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.convoca.local.place.Port;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    @EnumSource
    void aConvenerAppointsACoordinatorWhoPublishesASignatureAndTheSignatoryIsTold(Manner manner) {
        var convener = address("convener-" + manner.name().toLowerCase(Locale.ROOT));
        var coordinator = address("coordinator-" + manner.name().toLowerCase(Locale.ROOT));
        var signatory = aSignatory().in(BASQUE_COUNTRY);
        Assertions.assertThat(system.command(0, "appoint", convener, "--role", "convener"))
                .contains("Appointed as convener");
        try (var playwright = Chromium.playwright();
                var browser = Chromium.launched(playwright)) {
            appoint(aBrowser(browser, manner), manner, convener, coordinator);
            api.signAndConfirm(signatory);
            publish(aBrowser(browser, manner), manner, coordinator, signatory);
        }
        await().untilAsserted(() -> Assertions.assertThat(api.onRoll(signatory)).hasSize(1));
        new Mailbox(system, signatory.email()).mailWith("withdraw");
    }

    private static String address(String who) {
        return SharedSystem.MAILBOX + "-" + who + "@example.org";
    }

    private static Page aBrowser(Browser browser, Manner manner) {
        return browser.newContext(manner.browser().setViewportSize(390, 844)).newPage();
    }

    private void appoint(Page page, Manner manner, String convener, String coordinator) {
        var hands = manner.on(page);
        new SignedIn(system, page, hands).asCoordinator(convener);
        page.navigate(gateway("/coordination/team"));
        hands.press(page.locator("main .actions a.button").first());
        hands.write(page.locator("#person"), SharedSystem.CANARY);
        hands.write(page.locator("#email"), coordinator);
        hands.tick(page.locator("#role-reviewer"));
        hands.press(page.locator("details:has(#territory-" + BASQUE_COUNTRY + ") summary"));
        hands.tick(page.locator("#territory-" + BASQUE_COUNTRY));
        hands.press(page.locator("#member button[type=submit]"));
        assertThat(page.locator("[role=status]").first()).isVisible();
    }

    private void publish(Page page, Manner manner, String coordinator, Signatory signatory) {
        var hands = manner.on(page);
        new SignedIn(system, page, hands).asCoordinator(coordinator);
        page.navigate(gateway("/coordination/review"));
        hands.press(page.locator("main a")
                .filter(new Locator.FilterOptions().setHasText(signatory.name()))
                .first());
        hands.press(page.locator("#approve"));
        assertThat(page.locator("[role=status]").first()).isVisible();
    }

    private String gateway(String path) {
        return system.address(Port.GATEWAY) + path;
    }
}
