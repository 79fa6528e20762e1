package org.convoca.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.convoca.gateway.Browser;
import org.convoca.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@GatewayTest
@Import(FailureIT.Broken.class)
class FailureIT {

    @TestConfiguration
    static class Broken {
        @Bean
        BrokenPage brokenPage() {
            return new BrokenPage();
        }
    }

    @Controller
    static class BrokenPage {
        @GetMapping("/page-without-a-template")
        String page() {
            return "no-such-template";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/html,application/xhtml+xml,*/*;q=0.8"})
    void whileAPageIsRenderedBecomesTheErrorPage(String accept, @LocalServerPort int port) {
        var answer = new Browser(port).get("/page-without-a-template", "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body())
                .contains("<h1")
                .doesNotContain("no-such-template")
                .doesNotContain("Exception");
    }

    @Test
    void isAProblemForPrograms(@LocalServerPort int port) {
        var answer = new Browser(port).get("/page-without-a-template", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("/problems/internal-error").doesNotContain("no-such-template");
    }
}
