package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An installation that has put a language of its own beside ours, and has lost the file of Spanish. */
class TranslationsIT extends WithSignForm {

    private static final String ADDED = """
            fallback=es, fr
            sign.button=Subskribi
            call.count={0, plural, one {# organizo} other {# organizoj}}
            """;

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void translations(DynamicPropertyRegistry registry) {
        registry.add("convoca.gateway.translations", () -> folder().toUri());
    }

    private static Path folder() {
        var folder = Path.of("target/translations");
        try (var files = Files.list(Path.of("src/main/resources/i18n"))) {
            Files.createDirectories(folder);
            for (var file : files.toList()) {
                if (!file.endsWith("messages_es.properties")) {
                    Files.writeString(folder.resolve(file.getFileName()), Files.readString(file));
                }
            }
            Files.writeString(folder.resolve("messages_eo.properties"), ADDED);
            Files.writeString(folder.resolve("messages_sr_Latn.properties"), "sign.button=Potpiši");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(String key, Locale language) {
        return new Messages().getMessage(key, null, language);
    }

    @Test
    void aLanguageIsAddedByAddingItsFile() {
        var page = browser.get(path("eo")).html();

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("eo");
        assertThat(page.select(".languages a").eachText()).contains("Esperanto");
        assertThat(page.select("link[rel=alternate]").eachAttr("hreflang")).contains("eo");
        assertThat(browser.get("/sitemap.xml").response().body()).contains("/eo/calls/week-of-action");
        assertThat(page.text()).contains("Subskribi", said("sign.heading", Locale.FRENCH));
    }

    @Test
    void aLanguageMayBeThereInOneOfItsScripts() {
        var page = browser.get(path("sr-Latn")).html();

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("sr-Latn");
        assertThat(page.select(".languages a").eachText()).contains("Srpski (Latinica)");
        assertThat(page.text()).contains("Potpiši");
    }

    @Test
    void organisationsSignInALanguageThatWasAdded() {
        assertThat(sendWith("eo", Map.of()).header("Location")).endsWith("/eo/calls/week-of-action/signed");

        assertThat(SERVICE.asked("POST", SIGNATURES))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).contains("\"locale\":\"eo\""));
    }

    @Test
    void organisationsSignInALanguageWhoseFileIsGoneAndAMetricSaysSo() {
        assertThat(browser.get(path("es")).html().text()).contains(said("sign.heading", Locale.ENGLISH));
        assertThat(sendWith("es", Map.of()).header("Location")).endsWith("/es/calls/week-of-action/signed");

        assertThat(SERVICE.asked("POST", SIGNATURES))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).contains("\"locale\":\"es\""));
        assertThat(meters.get("convoca.messages.missing")
                        .tag("language", "es")
                        .gauge()
                        .value())
                .isGreaterThan(1000);
        assertThat(meters.get("convoca.messages.fallbacks")
                        .tag("language", "es")
                        .functionCounter()
                        .count())
                .isPositive();
    }

    @Test
    void aLinkInALanguageWithoutPagesLeadsToOneThatItsReaderReads() {
        var answer = browser.get("/sw/calls/week-of-action/roll?territory=KE", "Accept-Language", "sw, fr;q=0.5");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/fr/calls/week-of-action/roll?territory=KE");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(browser.get("/sw").header("Location")).isEqualTo("/en");
        assertThat(browser.get("/xx/calls/week-of-action").status()).isEqualTo(404);
    }
}
