package org.convoca.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.convoca.local.journey.Signatory.aSignatory;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.convoca.local.demo.Demo;
import org.convoca.local.place.Port;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person with a browser. Needs a Chromium on the PATH; run by {@code ./convoca test -Pbrowser}. */
@Tag("browser")
@ExtendWith(SharedSystem.class)
class BrowserJourneyIT {

    private final Started system = SharedSystem.system();

    @ParameterizedTest
    @EnumSource
    void aPersonSignsFollowsTheMailAndSeesTheNameOnTheRoll(Manner manner) {
        var signatory = aSignatory();
        try (var playwright = Chromium.playwright();
                var browser = Chromium.launched(playwright);
                var context = browser.newContext(manner.browser().setViewportSize(320, 640))) {
            var page = context.newPage();
            fillTheForm(page, manner.on(page), signatory);
            var confirmation = context.waitForPage(() -> followTheMail(page, signatory));
            var hands = manner.on(confirmation);
            hands.press(confirmation.locator("main form[method=post] button"));
            hands.press(confirmation.locator("a[href$='/roll']").first());
            assertThat(confirmation.locator("body")).containsText("Argentina");
            hands.press(confirmation.locator("main .folded summary"));
            hands.write(confirmation.locator("input[name=q]"), signatory.name());
            confirmation.locator("input[name=q]").press("Enter");
            assertThat(confirmation.locator("main")).containsText(signatory.name());
        }
    }

    @Test
    void theSignFormFitsAPhoneInArabic() {
        try (var playwright = Chromium.playwright();
                var browser = Chromium.launched(playwright);
                var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740))) {
            var page = context.newPage();
            page.navigate(system.address(Port.GATEWAY) + "/ar/calls/" + Demo.SLUG);
            var overflow = (Integer)
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            org.assertj.core.api.Assertions.assertThat(overflow).isLessThanOrEqualTo(0);
        }
    }

    private void fillTheForm(Page page, Hands hands, Signatory signatory) {
        page.navigate(system.address(Port.GATEWAY) + "/es/calls/" + Demo.SLUG);
        hands.write(page.locator("#name"), signatory.name());
        hands.choose(page.locator("#territory"), signatory.territory());
        hands.write(page.locator("#contact"), SharedSystem.CANARY);
        hands.write(page.locator("#email"), signatory.email());
        hands.tick(page.locator("#consent"));
        hands.press(page.locator("#sign form button[type=submit]"));
        page.waitForURL("**/signed*");
    }

    private void followTheMail(Page page, Signatory signatory) {
        var mail = new Mailbox(system, signatory.email()).onlyMail();
        page.navigate(system.address(Port.MAIL_PAGE));
        page.locator("a[href='/mail/" + mail.path("ID").asString() + "']").click();
        page.frameLocator("iframe").locator("a[href*='/confirm/']").first().click();
    }
}
