package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.convoca.gateway.StubCoordinator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page of coordinators in every language. */
class EveryDeskPageIT extends WithReview {

    private static final String TEXTS = API + "/calls/week-of-action/texts";

    static Stream<String> paths() {
        var paths = new ArrayList<String>();
        for (var language : PageLanguages.CODES) {
            for (var path : List.of(
                    "/coordination?",
                    "/coordination/review?",
                    "/coordination/decisions?",
                    "/coordination/roll?",
                    "/coordination/roll/" + ReviewFixtures.SIGNATURE + "?",
                    "/coordination/roll/" + ReviewFixtures.SIGNATURE + "?done=merge&merge-search=a&",
                    "/coordination/exports?",
                    "/coordination/exports?contacts=true&",
                    "/coordination/operations?",
                    "/coordination/switches?",
                    "/coordination/switches/signing?",
                    "/coordination/week?",
                    "/coordination/week/week-of-action?",
                    "/coordination/texts?",
                    "/coordination/texts/week-of-action?done=major&",
                    "/coordination/texts/week-of-action/es?",
                    "/coordination/texts/week-of-action/gl?",
                    "/coordination/texts/week-of-action/es/unconfirmed?",
                    "/coordination/texts/week-of-action/es/unconfirmed?reachable=no&",
                    "/coordination/review?done=approve.2&done=too-late.1&",
                    "/coordination/review/claims/" + ReviewFixtures.CLAIM + "?",
                    "/coordination/review/claims/" + ReviewFixtures.CLAIM + "?voucher-search=a&done=evidence.1&",
                    "/coordination/review/chosen?verdict=refuse&item=claim." + ReviewFixtures.CLAIM + "&")) {
                paths.add(path + "lang=" + language);
            }
        }
        return paths.stream();
    }

    @BeforeEach
    void aConvenerLooksAtAClaimAndAtASignatory() {
        signedInIs(StubCoordinator.convener());
        SERVICE.answer("GET " + API + "/signatures/" + ReviewFixtures.SIGNATURE, ReviewFixtures.published());
        EVENTS.answer("GET " + API + "/switches", "{\"items\":[{\"code\":\"signing\",\"off\":null,\"log\":[]}]}");
        SERVICE.answer("GET " + TEXTS, TextFixtures.CONVENED);
        SERVICE.answer("GET " + TEXTS + "/unconfirmed", TextFixtures.UNCONFIRMED);
        SERVICE.answer("GET " + API + "/claims/" + ReviewFixtures.CLAIM, ReviewFixtures.detail(ReviewFixtures.claim()));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void speaksOneLanguageInItsDirectionAndLacksNoMessage(String path) {
        var language = path.substring(path.length() - 2);

        var page = get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Language")).isEqualTo(language);
        assertThat(page.html().selectFirst("html").attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(page.html().select("h1")).hasSize(1);
        assertThat(page.response().body()).doesNotContain("??");
        assertThat(page.html().text()).doesNotContainPattern("\\{\\d").doesNotContain("plural,");
        assertThat(page.html().select(".languages a").eachAttr("href"))
                .allSatisfy(there -> assertThat(there).startsWith(path.substring(0, path.indexOf('?'))));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void needsNoScriptAndHasLabelsAndIdsThatHoldTogether(String path) {
        var html = get(path).html();

        assertThat(html.select("script:not([src]), style, [style], img, iframe"))
                .isEmpty();
        html.getAllElements()
                .forEach(element -> element.attributes()
                        .forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on")));
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        html.select("input:not([type=hidden]), select, textarea")
                .forEach(field -> assertThat(html.select("label[for=" + field.id() + "]"))
                        .as(field.id())
                        .hasSize(1));
        html.select("[aria-describedby]")
                .forEach(field -> Stream.of(field.attr("aria-describedby").split(" "))
                        .forEach(
                                id -> assertThat(html.getElementById(id)).as(id).isNotNull()));
        html.select("a[href^=#]")
                .forEach(
                        link -> assertThat(html.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("paths")
    void isKeptByNobody(String path) {
        var page = get(path);

        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
    }
}
