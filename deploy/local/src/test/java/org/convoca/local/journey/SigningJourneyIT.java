package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.local.journey.Signatory.aSignatory;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.convoca.local.demo.Demo;
import org.convoca.local.place.Port;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the form through the mail to the roll. */
@ExtendWith(SharedSystem.class)
class SigningJourneyIT {

    private static final List<String> SCANNERS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36",
            "BarracudaCentral/1.0",
            "Google-Safety; +http://www.google.com/bot.html",
            "curl/8.5.0",
            "python-requests/2.31.0");

    private final Started system = SharedSystem.system();
    private final PublicApi api = new PublicApi(system);

    @Test
    void anOrganisationSignsInTheFormConfirmsByMailAndStandsOnTheRoll() {
        var signatory = aSignatory();

        signInTheForm(signatory);
        var mail = new Mailbox(system, signatory.email()).onlyMail();
        visitEveryLinkAsMailScannersDo(Mailbox.links(mail));
        assertThat(api.onRoll(signatory)).as("nothing but the button publishes").isEmpty();

        pressTheButton(Mailbox.link(mail, "confirm"));

        await().untilAsserted(() -> assertThat(api.onRoll(signatory)).hasSize(1));
        var entry = api.onRoll(signatory).getFirst();
        assertThat(entry.path("territory").asString()).isEqualTo("AR");
        assertThat(entry.path("region").asString()).isEqualTo("americas");
        assertThat(entry.path("acronym").asString()).isEqualTo(signatory.acronym());
        assertThatTheRollPageShowsItInItsTerritory(signatory);
        assertThatARegistrationOpens(entry.path("id").asString());
    }

    @Test
    void whoDidNotSignSaysSoAndNothingIsPublished() {
        var signatory = aSignatory();
        assertThat(api.sign(signatory).statusCode()).isEqualTo(202);
        var mail = new Mailbox(system, signatory.email()).onlyMail();

        pressTheButton(Mailbox.link(mail, "disown"));

        var page = Web.page(Web.get(Mailbox.link(mail, "confirm")));
        if (!page.select("form[method=post]").isEmpty()) {
            Web.submit(page, Map.of());
        }
        assertThat(api.onRoll(signatory)).isEmpty();
    }

    @Test
    void anOrganisationWithdrawsByTheLinkInItsMail() {
        var signatory = aSignatory();
        assertThat(api.sign(signatory).statusCode()).isEqualTo(202);
        var mailbox = new Mailbox(system, signatory.email());
        pressTheButton(Mailbox.link(mailbox.onlyMail(), "confirm"));
        await().untilAsserted(() -> assertThat(api.onRoll(signatory)).hasSize(1));

        var welcome = mailbox.mailWith("withdraw");
        visitEveryLinkAsMailScannersDo(Mailbox.links(welcome));
        assertThat(api.onRoll(signatory)).hasSize(1);
        pressTheButton(Mailbox.link(welcome, "withdraw"));

        await().untilAsserted(() -> assertThat(api.onRoll(signatory)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"es, Argentina", "en, Argentina", "pt, Argentina", "fr, Argentine", "ar, الأرجنتين"})
    void pagesAndMailsSpeakTheReadersLanguage(String language, String territory) {
        var signatory = aSignatory().writing(language);
        assertThat(api.sign(signatory).statusCode()).isEqualTo(202);
        var mail = new Mailbox(system, signatory.email()).onlyMail();
        assertThat(mail.path("HTML").asString()).contains("lang=\"" + language + "\"");
        var call = Web.page(Web.get(page(language)));
        assertThat(call.select("html").attr("lang")).isEqualTo(language);
        assertThat(call.select("html").attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(call.select("option[value=AR]").text()).isEqualTo(territory);
    }

    private void signInTheForm(Signatory signatory) {
        var answer = Web.submit(Web.page(Web.get(page("es"))), signatory.fields());
        assertThat(answer.statusCode()).as(Web.page(answer).text()).isEqualTo(200);
        assertThat(answer.uri().getPath()).endsWith("/signed");
    }

    private String page(String language) {
        return system.address(Port.GATEWAY) + "/" + language + "/calls/" + Demo.SLUG;
    }

    private static void visitEveryLinkAsMailScannersDo(List<String> links) {
        assertThat(links).isNotEmpty();
        for (var link : links) {
            for (var visit = 0; visit < 20; visit++) {
                var scanner = SCANNERS.get(visit % SCANNERS.size());
                var method = visit % 2 == 0 ? "GET" : "HEAD";
                var answer = Web.send(method, link, BodyPublishers.noBody(), "User-Agent", scanner);
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        }
    }

    private static void pressTheButton(String link) {
        var answer = Web.submit(Web.page(Web.get(link)), Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private void assertThatTheRollPageShowsItInItsTerritory(Signatory signatory) {
        await().untilAsserted(() -> {
            var roll = Web.page(Web.get(page("es") + "/roll?territory=AR&q=" + Web.encode(signatory.name())));
            assertThat(roll.text()).contains(signatory.name()).contains("Argentina");
        });
    }

    private void assertThatARegistrationOpens(String signature) {
        var path = "/api/v1/registrations/" + RegistrationIds.of(signature);
        await().atMost(Duration.ofSeconds(60)).until(() -> api.status(path) == 200);
        var registration = api.read(path);
        assertThat(registration.path("status").asString()).isEqualTo("open");
        assertThat(registration.path("signature").asString()).isEqualTo(signature);
        assertThat(registration.path("territory").asString()).isEqualTo("AR");
    }
}
