package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The provider does not answer. */
@TestPropertySource(
        properties = {
            "convoca.gateway.oidc.issuer=http://localhost:1",
            "convoca.gateway.oidc.client-id=convoca",
            "convoca.gateway.oidc.mail-domains=example.org"
        })
class OrganisationAwayIT extends WithPages {

    @Test
    void leavesTheMail() {
        var page = browser.get("/sign-in/organisation?lang=en");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html().select(".error-summary").text()).contains("does not answer");
        assertThat(page.html().getElementById("email")).isNotNull();
    }
}
