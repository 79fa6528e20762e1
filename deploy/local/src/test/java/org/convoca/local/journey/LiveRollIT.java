package org.convoca.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.convoca.local.demo.Demo;
import org.convoca.local.place.Port;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The roll is searched while one types: nothing is loaded anew, the field keeps the focus, and the address can be passed on. */
@Tag("browser")
@ExtendWith(SharedSystem.class)
class LiveRollIT {

    private final Started system = SharedSystem.system();

    @Test
    void searchesWhileOneTypes() {
        try (var playwright = Chromium.playwright();
                var browser = Chromium.launched(playwright);
                var page = browser.newPage()) {
            page.navigate(system.address(Port.GATEWAY) + "/es/calls/" + Demo.SLUG + "/roll");
            page.waitForLoadState(LoadState.LOAD);
            page.locator("#q").pressSequentially("santillan");

            assertThat(page.locator("#found .name")).hasCount(1);
            assertThat(page.locator("#found .name")).hasText("Frente Popular Darío Santillán");
            assertThat(page.locator("#matches")).containsText("1 organización encontrada.");
            assertThat(page.locator("#q")).isFocused();
            assertThat(page).hasURL(Pattern.compile(".*/roll\\?q=santillan$"));
            emptied(page);
        }
    }

    private static void emptied(Page page) {
        page.locator("#q").fill("");

        assertThat(page.locator("#matches")).not().containsText("organización");
        assertThat(page).hasURL(Pattern.compile(".*/roll$"));
    }
}
