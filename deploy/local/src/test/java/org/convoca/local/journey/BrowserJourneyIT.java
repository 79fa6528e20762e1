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
import org.junit.jupiter.params.provider.ValueSource;

/** A person with a browser. Needs a Chromium on the PATH; run by {@code ./convoca test -Pbrowser}. */
@Tag("browser")
@ExtendWith(SharedSystem.class)
class BrowserJourneyIT {

    private final Started system = SharedSystem.system();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPersonSignsFollowsTheMailAndSeesTheNameOnTheRoll(boolean javaScript) {
        var signatory = aSignatory();
        try (var playwright = Chromium.playwright();
                var browser = Chromium.launched(playwright);
                var context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(javaScript))) {
            var page = context.newPage();
            fillTheForm(page, signatory);
            var confirmation = context.waitForPage(() -> followTheMail(page, signatory));
            confirmation.locator("form[method=post] button").click();
            confirmation.locator("a[href$='/roll']").first().click();
            assertThat(confirmation.locator("body")).containsText("Argentina");
            confirmation.locator("input[name=q]").fill(signatory.name());
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

    private void fillTheForm(Page page, Signatory signatory) {
        page.navigate(system.address(Port.GATEWAY) + "/es/calls/" + Demo.SLUG);
        page.locator("#name").fill(signatory.name());
        page.locator("#territory").selectOption(signatory.territory());
        page.locator("#contact").fill(SharedSystem.CANARY);
        page.locator("#email").fill(signatory.email());
        page.locator("#consent").check();
        page.locator("#sign form button[type=submit]").click();
        page.waitForURL("**/signed*");
    }

    private void followTheMail(Page page, Signatory signatory) {
        var mail = new Mailbox(system, signatory.email()).onlyMail();
        page.navigate(system.address(Port.MAIL_PAGE));
        page.locator("a[href='/mail/" + mail.path("ID").asString() + "']").click();
        page.frameLocator("iframe").locator("a[href*='/confirm/']").first().click();
    }
}
