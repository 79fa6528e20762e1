package org.convoca.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.local.journey.Signatory.aSignatory;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.convoca.local.place.Port;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** From a signature on the roll to a march on the map, by a person with a browser. Needs a Chromium on the PATH: {@code ./convoca test -Pbrowser}. */
@Tag("browser")
@ExtendWith(SharedSystem.class)
class BilbaoJourneyIT {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private final Started system = SharedSystem.system();
    private final PublicApi api = new PublicApi(system);

    @ParameterizedTest
    @EnumSource
    void anOrganiserOpensTheInvitationAddsAMarchInBilbaoAndEverybodyFindsIt(Manner manner) {
        var signatory = aSignatory().in("x-basque-country");
        var signature = api.publish(signatory);
        var title = "Marcha por la ría " + signatory.acronym();
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(45 + manner.ordinal());
        try (var playwright = Chromium.playwright();
                var browser = Chromium.launched(playwright);
                var context = browser.newContext(manner.browser())) {
            var workspace = signInByTheInvitation(context, manner, signatory);
            var hands = manner.on(workspace);
            addTheMarch(workspace, hands, title, day);
            hands.press(workspace.locator("form[action*='/submit'] button"));
            assertThat(workspace.locator("h1 + p .tag-published")).isVisible();
            var page = context.newPage();
            assertThatItIsOnTheMap(page, title, day);
            assertThatItIsInTheList(page, title, day);
            assertThatItIsInTheCalendar(page, title, day);
        }
        var action = action(title, day);
        assertThatTheChainHolds(action, signature);
        assertThatTheCalendarFileSays(action, LocalDateTime.of(day, LocalTime.of(18, 0)));
    }

    private Page signInByTheInvitation(BrowserContext context, Manner manner, Signatory signatory) {
        var mail = new Mailbox(system, signatory.email()).mailWith("registration");
        var mails = context.newPage();
        mails.navigate(
                system.address(Port.MAIL_PAGE) + "/mail/" + mail.path("ID").asString());
        var workspace = context.waitForPage(() -> mails.frameLocator("iframe")
                .locator("a[href*='/registration/']")
                .first()
                .click());
        manner.on(workspace)
                .press(workspace.locator("main form[method=post] button").first());
        workspace.waitForURL("**/registration?lang=es");
        return workspace;
    }

    /** Step by step. The name of the town is typed and looked up; its coordinates and its zone come from there. */
    private static void addTheMarch(Page page, Hands hands, String title, LocalDate day) {
        hands.press(page.locator("a[href*='/registration/actions/new']"));
        hands.choose(page.locator("#kind"), "march");
        hands.write(page.locator("#title-es"), title);
        goOn(page, hands, "where");
        hands.write(page.locator("#locality"), "Bilb");
        hands.press(page.locator("button[name=step][value=place]"));
        hands.tick(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Bilbao"))
                .first());
        hands.choose(page.locator("#territory"), "x-basque-country");
        goOn(page, hands, "when");
        hands.tick(page.locator("#when-time"));
        hands.write(page.locator("#date"), day);
        hands.write(page.locator("#time"), LocalTime.of(18, 0));
        hands.write(page.locator("#end"), LocalTime.of(20, 0));
        goOn(page, hands, "words");
        hands.press(page.locator("main form .actions button:not([name])"));
        page.waitForURL("**/registration/actions/*-*");
        assertThat(page.locator(".about")).containsText("18:00");
        assertThat(page.locator(".about")).containsText("Madrid");
    }

    private static void goOn(Page page, Hands hands, String next) {
        hands.press(page.locator("main form .actions button:not([name])"));
        page.waitForURL("**/edit/" + next + "?lang=es");
    }

    /** On that day there is no other in that land, so its mark has its name. */
    private void assertThatItIsOnTheMap(Page page, String title, LocalDate day) {
        page.navigate(api.page("es", "/actions?territory=x-basque-country&from=" + day + "&to=" + day));
        assertThat(page.locator("svg.map")).isVisible();
        assertThat(page.locator("svg.map a[aria-label*='" + title + "']")).hasCount(1);
    }

    private void assertThatItIsInTheList(Page page, String title, LocalDate day) {
        page.navigate(api.page("es", "/actions?view=list&from=" + day + "&to=" + day));
        assertThat(page.locator("#list")).containsText(title);
        assertThat(page.locator("#list")).containsText("18:00");
    }

    private void assertThatItIsInTheCalendar(Page page, String title, LocalDate day) {
        page.navigate(
                api.page("es", "/actions?view=calendar&period=" + day.toString().substring(0, 7)));
        var cell = page.locator("td:has(time[datetime='" + day + "']):not(.outside)");
        assertThat(cell.locator("a", new Locator.LocatorOptions().setHasText(title)))
                .hasCount(1);
    }

    private JsonNode action(String title, LocalDate day) {
        var items = PublicApi.json(Web.get(api.call() + "/actions?from=" + day + "&to=" + day))
                .path("items");
        return items.valueStream()
                .filter(item -> item.path("title").path("es").asString().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** Call, signature, registration and action are linked by their ids. */
    private void assertThatTheChainHolds(JsonNode action, String signature) {
        var registration =
                api.read("/api/v1/registrations/" + action.path("registration").asString());
        assertThat(registration.path("signature").asString()).isEqualTo(signature);
        assertThat(registration.path("call").asString()).isEqualTo(api.slug());
        assertThat(action.path("call").asString()).isEqualTo(api.slug());
        assertThat(action.path("place").path("territory").asString()).isEqualTo("x-basque-country");
    }

    private void assertThatTheCalendarFileSays(JsonNode action, LocalDateTime start) {
        var one = Web.get(system.address(Port.GATEWAY) + "/api/v1/actions/"
                + action.path("id").asString() + ".ics");
        var calendar = Calendars.read(one.body());
        var event = Calendars.onlyEvent(calendar);
        assertThat(LocalDateTime.from(Calendars.start(event).getDate())).isEqualTo(start);
        assertThat(Calendars.moment(calendar)).isEqualTo(start.atZone(MADRID).toInstant());
        calendar.validate(true);
        var all = Calendars.read(
                Web.get(api.call() + "/actions.ics?territory=x-basque-country").body());
        assertThat(all.getComponents("VEVENT").toString())
                .contains(action.path("id").asString());
    }
}
