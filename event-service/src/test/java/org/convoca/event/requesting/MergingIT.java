package org.convoca.event.requesting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.event.requesting.RequestForms.aRequest;
import static org.convoca.event.testing.ActionForms.aForm;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.event.OnTheWire;
import org.convoca.event.WithService;
import org.convoca.event.registration.OrganiserLinks;
import org.convoca.event.registration.RegisteredGroups;
import org.convoca.event.registration.RegisteredOrganiser;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Week;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two registrations of one group become one: what happens to organisers, links and events. */
@WithService
class MergingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OnTheWire kafka = new OnTheWire();

    @LocalServerPort
    private int port;

    @Autowired
    private RequestLinks requestLinks;

    @Autowired
    private OrganiserLinks organiserLinks;

    @Autowired
    private RegisteredGroups groups;

    private Api api;
    private Week week;

    @BeforeEach
    void openAWeek() {
        api = new Api(port);
        week = Week.announced(api, kafka, ReviewPolicy.AFTER);
    }

    @AfterEach
    void disconnect() {
        kafka.close();
    }

    private AskedGroup ask() {
        return AskedGroup.ask(api, requestLinks, week, aRequest());
    }

    @Test
    void movesOrganisersAndTheirLinksToTheSignaturesRegistration() {
        var group = ask().accepted();
        var organiser = groups.organisers(group.id()).getFirst().reference().id();
        var token = organiserToken(group.id(), organiser);
        var signed = week.group();

        var merged = group.merge(signed.id());

        assertThat(merged.string("/status")).isEqualTo("closed");
        assertThat(merged.string("/mergedInto")).isEqualTo(signed.id().toString());
        assertThat(groups.organisers(signed.id()))
                .extracting(RegisteredOrganiser::reference)
                .extracting(reference -> reference.id())
                .containsExactly(signed.signature().id(), organiser);
        var opened = api.as("gateway", "POST", "/internal/links/open", Map.of("token", token));
        assertThat(opened.string("/registration")).isEqualTo(signed.id().toString());
        assertThat(opened.string("/organiser")).isEqualTo(organiser.toString());
        assertThat(group.told(5)).endsWith("closed");
        assertThat(new String(AskedGroup.records(group.id(), 5).getLast().value(), UTF_8))
                .contains("\"mergedInto\":\"" + signed.id() + "\"");
    }

    @Test
    void bringsActionsAlongUnderTheirIds() {
        var group = ask().accepted();
        var own = "/api/v1/registrations/" + group.id() + "/actions";
        var draft = api.organiser(group.id(), "POST", own, aForm().build());
        var published = api.organiser(group.id(), "POST", own, aForm().build()).string("/id");
        api.organiser(group.id(), "POST", own + "/" + published + "/submit", null);
        var signed = week.group();

        group.merge(signed.id());

        var moved = "/api/v1/registrations/" + signed.id() + "/actions";
        await().atMost(PATIENCE)
                .until(() -> api.organiser(signed.id(), "GET", moved, null)
                                .json()
                                .at("/items")
                                .size()
                        == 2);
        assertThat(api.organiser(signed.id(), "GET", moved + "/" + draft.string("/id"), null)
                        .status())
                .isEqualTo(200);
        var shown = api.get("/api/v1/actions/" + published);
        assertThat(shown.string("/registration")).isEqualTo(signed.id().toString());
        assertThat(shown.json().at("/awaitingCoordinator").asBoolean()).isFalse();
    }

    @Test
    void acceptsARequestByLettingItGoOnInTheRegistrationOfTheSignature() {
        var group = ask().confirmed();
        var signed = week.group();

        group.merge(signed.id());

        assertThat(groups.organisers(signed.id())).hasSize(2);
        assertThat(new String(AskedGroup.records(signed.id(), 3).getLast().value(), UTF_8))
                .contains("\"reason\":\"request\"", "\"owner\":\"event-service\"");
    }

    @Test
    void changesNothingWhenAskedAgain() {
        var group = ask().accepted();
        var signed = week.group();
        group.merge(signed.id());

        assertThat(group.merge(signed.id()).status()).isEqualTo(200);
        assertThat(group.merge(week.group().id()).status()).isEqualTo(409);

        assertThat(groups.organisers(signed.id())).hasSize(2);
        assertThat(group.told(5)).hasSize(5);
    }

    @Test
    void keepsWhoIsInBothAsOne() {
        var form = aRequest();
        var first = AskedGroup.ask(api, requestLinks, week, form).accepted();
        var second = AskedGroup.ask(api, requestLinks, week, form.with("/group/name", "Asamblea de Ensenada"))
                .accepted();
        var organiser = groups.organisers(second.id()).getFirst().reference().id();
        var token = organiserToken(second.id(), organiser);

        second.merge(first.id());

        assertThat(groups.organisers(first.id())).hasSize(1);
        assertThat(api.as("gateway", "POST", "/internal/links/open", Map.of("token", token))
                        .string("/registration"))
                .isEqualTo(first.id().toString());
    }

    @Test
    void keepsTheRegistrationThatFollowsTheSignature() {
        var group = ask().accepted();
        var signed = week.group();

        var wrongWay = api.as(
                "operator", "POST", "/internal/registrations/" + signed.id() + "/merge", Map.of("into", group.id()));

        assertThat(wrongWay.status()).isEqualTo(409);
        assertThat(group.merge(group.id()).status()).isEqualTo(409);
        assertThat(ask().merge(signed.id()).status()).isEqualTo(409);
        assertThat(group.merge(UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void neverTurnsInACircle() throws Exception {
        var first = ask().accepted();
        var second = ask().accepted();
        List<Callable<Api.Answer>> both = List.of(() -> first.merge(second.id()), () -> second.merge(first.id()));
        try (var threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(both))
                    .extracting(Future::resultNow)
                    .extracting(Api.Answer::status)
                    .isSubsetOf(200, 409);
        }

        var open = List.of(first, second).stream()
                .filter(group -> group.view().string("/status").equals("open"))
                .toList();

        assertThat(open).isNotEmpty();
    }

    private String organiserToken(UUID registration, UUID organiser) {
        return organiserLinks.mint(registration, organiser).orElseThrow().link().substring("/registration/".length());
    }
}
