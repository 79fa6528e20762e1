package org.convoca.signature.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Api.Answer;
import org.convoca.signature.testing.MovableClock;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The roll for feed readers, as the library ROME reads it, and for programs that speak OSDI. */
@ServiceTest
class RollFormatsIT {

    private static final String HOSTILE = "\"]]></title><script>alert(1)</script>&amp; نقابة";

    @Autowired
    Api api;

    @Autowired
    MovableClock clock;

    private String call;
    private String roll;

    @BeforeEach
    void sendOutACall() {
        call = aCall().sentOut(api);
        roll = "/api/v1/calls/" + call + "/roll";
    }

    @AfterEach
    void backToTheTime() {
        clock.reset();
    }

    @Test
    void tellsFeedReadersWhoSignedLast() {
        importRow("europe,x-galicia,CIG,Confederación,https://example.org/cig");
        importRow("americas,AR,,\"" + HOSTILE.replace("\"", "\"\"") + "\",");

        var feed = read(api.get("gateway", roll + ".atom?lang=en"));

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getEntries()).extracting(entry -> entry.getTitle()).containsExactly(HOSTILE, "Confederación");
        var first = feed.getEntries().getLast();
        assertThat(first.getUri()).startsWith("urn:uuid:");
        assertThat(first.getLink()).startsWith("http://localhost:8080/en/calls/" + call + "/roll/");
        assertThat(first.getContents().getFirst().getValue()).isEqualTo("Galicia\nhttps://example.org/cig");
    }

    @Test
    void tellsThemOfATerritoryAloneAndInTheirLanguage() {
        importRow("europe,DE,,Bündnis,");
        importRow("americas,AR,,Frente,");

        var feed = read(api.get("gateway", roll + ".atom?territory=DE", "Accept-Language", "es"));

        assertThat(feed.getTitle()).endsWith(" · Alemania");
        assertThat(feed.getEntries()).extracting(entry -> entry.getTitle()).containsExactly("Bündnis");
        assertThat(api.get("gateway", roll + ".atom?territory=ZZ").status()).isEqualTo(422);
    }

    @Test
    void saysThatNothingIsNewUntilSomethingIs() {
        importRow("europe,DE,,Bündnis,");
        for (var format : new String[] {".atom", ".osdi"}) {
            var tag = api.get("gateway", roll + format).header("ETag");
            assertThat(api.get("gateway", roll + format, "If-None-Match", tag).status())
                    .isEqualTo(304);
            importRow("europe,DE,,Bündnis " + format.substring(1) + ",");
            assertThat(api.get("gateway", roll + format, "If-None-Match", tag).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void isReadByFollowingOsdiLinks() {
        for (var number = 1; number <= 5; number++) {
            importRow("asia,,,Nombre " + number + ",");
        }
        importRow("europe,DE,,Bündnis,");
        var names = new ArrayList<String>();
        var next = roll + ".osdi?per_page=2&region=asia";

        while (next != null) {
            var answer = api.get("gateway", next);
            assertThat(answer.header("Content-Type")).startsWith("application/hal+json");
            answer.json()
                    .at("/_embedded/osdi:signatures")
                    .forEach(one -> names.add(
                            one.at("/_embedded/osdi:organization/name").asString()));
            var link = answer.json().at("/_links/next/href");
            next = link.isMissingNode() ? null : path(link.asString());
        }

        assertThat(names).containsExactly("Nombre 1", "Nombre 2", "Nombre 3", "Nombre 4", "Nombre 5");
        assertThat(api.get("gateway", roll + ".osdi?page=3").status()).isEqualTo(422);
    }

    @Test
    void leadsFromAnOsdiSignatureToItsPetition() {
        importRow("europe,DE,,Bündnis,");
        var signature = api.get("gateway", roll + ".osdi").json().at("/_embedded/osdi:signatures/0");

        var alone = api.get("gateway", path(signature.at("/_links/self/href").asString()));
        var petition = api.get(
                "gateway", path(signature.at("/_links/osdi:petition/href").asString()) + "?lang=en");

        assertThat(alone.json()).isEqualTo(signature);
        assertThat(petition.json().at("/total_signatures").asInt()).isEqualTo(1);
        assertThat(petition.json().at("/language").asString()).isEqualTo("en");
        assertThat(petition.json().at("/petition_text").asString()).isNotBlank();
        assertThat(petition.json().at("/_links/osdi:signatures/href").asString())
                .endsWith(roll + ".osdi");
        var unknown = roll + "/00000000-0000-4000-8000-000000000000.osdi";
        assertThat(api.get("gateway", unknown).status()).isEqualTo(404);
    }

    @Test
    void isNotThereForACallThatIsNotShown() {
        var draft = "/api/v1/calls/" + aCall().in("draft").sentOut(api);
        for (var path : new String[] {"/roll.atom", "/roll.osdi", "/osdi/petition"}) {
            assertThat(api.get("gateway", draft + path).status()).isEqualTo(404);
        }
    }

    private void importRow(String row) {
        var path = "/internal/calls/" + call + "/imports?dryRun=false&format=csv";
        var body = BodyPublishers.ofString("region,territory,acronym,name,website\n" + row);
        var answer = api.send("operator", "POST", path, body, "Content-Type", "text/csv");
        assertThat(answer.json().get("needsAPerson").asInt()
                        + answer.json().get("rejected").asInt())
                .as(answer.text())
                .isZero();
        clock.advance(Duration.ofSeconds(2));
    }

    private static SyndFeed read(Answer answer) {
        try {
            return new SyndFeedInput().build(new StringReader(answer.text()));
        } catch (FeedException e) {
            throw new AssertionError(answer.text(), e);
        }
    }

    private static String path(String address) {
        var uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
