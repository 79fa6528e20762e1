package org.convoca.event.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.convoca.contracts.territory.Territories;
import org.convoca.platform.internal.InternalKeys;
import org.convoca.platform.internal.InternalTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

@WebMvcTest(
        controllers = PlaceController.class,
        // Another feature's advice, which needs what is behind it.
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.convoca\\.event\\.organising\\..*"))
@Import(PlaceRequests.class)
class PlaceControllerTest {

    private static final String GATEWAY_KEY = InternalKeys.signingKey("gateway.1");

    @Autowired
    private MockMvcTester web;

    @TestConfiguration
    static class RealTables {

        @Bean
        Places places() {
            return Tables.PLACES;
        }

        @Bean
        Territories territories() {
            return Tables.TERRITORIES;
        }
    }

    @DynamicPropertySource
    static void trust(DynamicPropertyRegistry properties) {
        var trusted = InternalKeys.trustedKeys(List.of(GATEWAY_KEY));
        properties.add("convoca.internal.trusted-keys", () -> trusted);
    }

    @Test
    void offersPlacesAndNamesTheirSource() {
        var answer = get("/api/v1/places?q={q}&limit=1", "bilb");

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(answer).headers().hasValue(HttpHeaders.CACHE_CONTROL, "max-age=86400, public");
        assertThat(answer).bodyJson().extractingPath("$.attribution").isEqualTo(PlaceList.ATTRIBUTION);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[0].territories")
                .asArray()
                .startsWith("ES");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[0]")
                .asMap()
                .containsEntry("name", "Bilbao")
                .containsEntry("territory", "ES")
                .containsEntry("lat", 43.2627)
                .containsEntry("lon", -2.9253)
                .containsEntry("zone", "Europe/Madrid")
                .containsEntry("population", 347_342);
    }

    @Test
    void keepsToTheTerritoryThatIsAskedFor() {
        var answer = get("/api/v1/places?q={q}&territory={t}&limit=20", "san", "GT");

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[*].territory")
                .asArray()
                .isNotEmpty()
                .containsOnly("GT");
    }

    @Test
    void takesAnEmptyTerritoryForNone() {
        assertThat(get("/api/v1/places?q={q}&territory=", "bilbao")).hasStatusOk();
    }

    @Test
    void answersAnEmptyListWhenNothingIsCalledSo() {
        assertThat(get("/api/v1/places?q={q}", "zzzzzzzz"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/places, /q, too-short",
        "/api/v1/places?q=b, /q, too-short",
        "/api/v1/places?q=%20b%20, /q, too-short",
        "/api/v1/places?q=bilbao&territory=XX, /territory, unknown-territory",
        "/api/v1/places?q=bilbao&limit=0, /limit, out-of-range",
        "/api/v1/places?q=bilbao&limit=21, /limit, out-of-range",
        "/api/v1/zones, /lat, out-of-range",
        "/api/v1/zones?lat=91&lon=0, /lat, out-of-range",
        "/api/v1/zones?lat=NaN&lon=0, /lat, out-of-range",
        "/api/v1/zones?lat=0&lon=-181, /lon, out-of-range"
    })
    void saysWhatIsWrong(String uri, String pointer, String code) {
        var answer = get(URI.create(uri));

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo(pointer);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo(code);
    }

    @Test
    void refusesASearchThatIsTooLong() {
        assertThat(get("/api/v1/places?q={q}", "あ".repeat(100))).hasStatusOk();
        assertThat(get("/api/v1/places?q={q}", "あ".repeat(101))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/places?q=bilbao&limit=many", "/api/v1/zones?lat=north&lon=0"})
    void refusesWhatIsNoNumber(String uri) {
        assertThat(get(URI.create(uri)))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void saysWhatAPointMayMean() {
        assertThat(get("/api/v1/zones?lat={lat}&lon={lon}", "59.913", "10.752"))
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "zone": "Europe/Oslo", "others": [], "territories": ["NO", "x-sapmi"],
                          "nearest": {"name": "Oslo", "kilometres": 0.3}
                        }""");
    }

    @Test
    void answersNobodyWithoutAnInternalToken() {
        assertThat(web.get().uri("/api/v1/places?q=bilbao").exchange()).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private MvcTestResult get(String template, Object... variables) {
        return get(UriComponentsBuilder.fromUriString(template)
                .encode()
                .buildAndExpand(variables)
                .toUri());
    }

    private MvcTestResult get(URI uri) {
        var token = InternalTokens.signedBy("gateway", GATEWAY_KEY, Clock.systemUTC())
                .mint("event-service", "GET", uri.getPath(), Set.of());
        return web.get()
                .uri(uri)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }
}
