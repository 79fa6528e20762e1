package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.convoca.gateway.StubCoordinator;
import org.convoca.gateway.page.Browser.Shown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Through a real identity provider and back. */
class OrganisationSignInIT extends WithCoordination {

    private static final LocalProvider PROVIDER = new LocalProvider();
    private static final String LEAVE = "/sign-in/organisation?next=roll";
    private static final String FOR_ADDRESS = "/internal/coordinator-sessions/for-address";

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("convoca.gateway.oidc.issuer", PROVIDER::issuer);
        registry.add("convoca.gateway.oidc.client-id", () -> LocalProvider.CLIENT);
        registry.add("convoca.gateway.oidc.client-secret", () -> LocalProvider.SECRET);
        registry.add("convoca.gateway.oidc.mail-domains", () -> "example.org");
        registry.add("convoca.gateway.oidc.label", () -> "Frente Popular");
    }

    @AfterAll
    static void close() {
        PROVIDER.stop();
    }

    @BeforeEach
    void aCoordinatorOfThatAddress() {
        EVENTS.answer(
                "POST " + FOR_ADDRESS,
                "{\"state\":\"signed-in\",\"session\":\"" + StubCoordinator.TOKEN + "\",\"me\":"
                        + StubCoordinator.me("\"reviewer\"", false) + "}");
    }

    /** @param cookies what the browser brings back */
    private record Away(String address, String cookies) {}

    private Away leave() {
        var answer = browser.get(LEAVE);
        assertThat(answer.status()).isEqualTo(303);
        var cookies = answer.response().headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(java.util.stream.Collectors.joining("; "));
        return new Away(answer.header("Location"), cookies);
    }

    /** The provider's answer, as path and query of ours. */
    private static String signedInThere(String address, String name) {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("X-Name", name)
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(302);
            var back = URI.create(answer.headers().firstValue("Location").orElseThrow());
            return back.getRawPath() + "?" + back.getRawQuery();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Shown back(String path, String cookies) {
        return browser.get(path, "Cookie", cookies);
    }

    private void refused(Shown page, int status, String words) {
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.html().select(".error-summary").text()).contains(words);
        assertThat(page.response().headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("__Host-convoca-coordinator=" + StubCoordinator.TOKEN));
    }

    @Test
    void isOfferedByTheNameOfTheOrganisation() {
        var link = browser.get("/sign-in?lang=en&next=roll").html().select("a[href^=/sign-in/organisation]");

        assertThat(link.text()).isEqualTo("Sign in through Frente Popular");
        assertThat(link.attr("href")).isEqualTo(LEAVE);
    }

    @Test
    void asksForACodeWithStateNonceAndAChallenge() {
        assertThat(leave().address())
                .startsWith(PROVIDER.issuer())
                .contains("response_type=code", "state=", "nonce=", "code_challenge_method=S256", "code_challenge=");
    }

    @Test
    void signsInWhomTheProviderVouchesFor() {
        var away = leave();

        var answer = back(signedInThere(away.address(), "ana"), away.cookies());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/coordination/roll");
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith(COOKIE + ";"))
                .anyMatch(cookie -> cookie.startsWith("__Host-convoca-organisation=;"));
        var sent = sent(EVENTS, "POST", FOR_ADDRESS);
        assertThat(sent.get("email").asString()).isEqualTo("ana@example.org");
        assertThat(sent.get("method").asString()).isEqualTo("oidc");
    }

    @Test
    void takesACodeOnceOnly() {
        var away = leave();
        var path = signedInThere(away.address(), "ana");
        assertThat(back(path, away.cookies()).status()).isEqualTo(303);

        refused(back(path, away.cookies()), 403, "did not confirm");
    }

    @ParameterizedTest
    @CsvSource({
        "nonce, did not confirm",
        "unverified, is not confirmed",
        "foreign, is not one of its own",
    })
    void believesNoMoreThanWasProved(String name, String words) {
        var away = leave();

        refused(back(signedInThere(away.address(), name), away.cookies()), 403, words);

        assertThat(EVENTS.asked("POST", FOR_ADDRESS)).isEmpty();
    }

    @Test
    void takesNoAnswerThatAnotherBrowserAskedFor() {
        var mine = leave();
        var another = leave();

        refused(back(signedInThere(another.address(), "ana"), mine.cookies()), 403, "did not confirm");
        refused(back(signedInThere(mine.address(), "ana"), ""), 403, "did not confirm");
        assertThat(EVENTS.asked("POST", FOR_ADDRESS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?error=access_denied&state=x", "?code=x", "?code=x&state=y", "?state=%00"})
    void takesNothingThatIsNoAnswer(String query) {
        var page = back("/sign-in/organisation/return" + query, leave().cookies());

        assertThat(page.status()).isIn(400, 403);
        assertThat(EVENTS.asked("POST", FOR_ADDRESS)).isEmpty();
    }

    @Test
    void saysWhenNobodyOfThatAddressCoordinates() {
        EVENTS.answer("POST " + FOR_ADDRESS, 404, "{}");
        var away = leave();

        refused(back(signedInThere(away.address(), "ana"), away.cookies()), 403, "We know no coordinator");
    }
}
