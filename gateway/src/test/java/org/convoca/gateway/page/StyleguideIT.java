package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.ActiveProfiles;

/** In the profile in which Convoca is developed, and in no other: EndpointsIT does not know it. */
@ActiveProfiles("local")
class StyleguideIT extends WithPages {

    @ParameterizedTest
    @ValueSource(strings = {"es", "ar"})
    void showsEachComponentInTheReadersDirection(String language) {
        var html = browser.get("/styleguide?lang=" + language).html();

        assertThat(html.selectFirst("html").attr("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        for (var component : new String[] {
            ".error-summary",
            ".lede",
            ".prose",
            ".button",
            ".quiet",
            ".tabs",
            ".pagination",
            ".notice",
            ".state",
            ".empty",
            ".tag",
            ".field.wrong .error",
            ".field select",
            ".choice",
            ".optional",
            ".next",
            ".card",
            ".about",
            ".counts",
            ".bar",
            ".territory .name",
            ".share",
            "#follow-handle"
        }) {
            assertThat(html.select(component)).as(component).isNotEmpty();
        }
        assertThat(html.text()).doesNotContain("??");
        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }
}
