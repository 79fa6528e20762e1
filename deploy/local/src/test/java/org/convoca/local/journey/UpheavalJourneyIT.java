package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convoca.local.operate.Operator;
import org.convoca.local.place.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The event-service dies in the middle of much: each published signature has one registration afterwards, and each change was told once. */
@ExtendWith(SharedSystem.class)
class UpheavalJourneyIT {

    private static final String SLUG = "upheaval-call";
    private static final String PART = "event-service";
    private static final int REGISTRATIONS = 200;
    private static final int ACTIONS = 50;
    private static final int CHANGES_OF_EACH = 10;
    private static final int CHANGES_BEFORE_THE_CRASH = 60;

    private final Started system = SharedSystem.system();
    private final PublicApi api = new PublicApi(system, SLUG);
    private final Operator operator = Operator.of(system.data(), system.ports(), Clock.systemUTC());

    @BeforeEach
    void aCall() {
        var today = LocalDate.now(ZoneOffset.UTC);
        OwnCall.open(system, SLUG, today, today.plusDays(90));
    }

    @Test
    void eachSignatureHasOneRegistrationAndEachChangeOneEvent() {
        publish("Primera", 1);
        var registration = RegistrationIds.of(onRoll().getFirst()).toString();
        await().atMost(Duration.ofSeconds(60)).until(() -> isOpen(registration));
        var actions = IntStream.range(0, ACTIONS)
                .mapToObj(number -> publishedAction(registration, number))
                .toList();
        var restarts = restarts();
        var paths = actions.stream()
                .map(id -> "/api/v1/registrations/" + registration + "/actions/" + id)
                .toList();

        try (var stream = new ChangeStream(operator, paths, CHANGES_OF_EACH)) {
            stream.awaitMade(CHANGES_BEFORE_THE_CRASH);
            publish("Asamblea", REGISTRATIONS);
            assertThat(system.part(PART).destroyForcibly()).isTrue();
            await().atMost(Duration.ofMinutes(2)).until(() -> restarts() > restarts);
            assertThat(stream.awaitEnd()).isEqualTo(ACTIONS * CHANGES_OF_EACH);
        }

        var signatures = onRoll();
        assertThat(signatures).hasSize(REGISTRATIONS + 1);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> signatures.stream()
                        .allMatch(signature ->
                                isOpen(RegistrationIds.of(signature).toString())));
        Quiet.await(system);
        assertThatEachHasOneRegistration(signatures);
        assertThatEachChangeWasToldOnce(actions);
    }

    private void publish(String name, int count) {
        var list = IntStream.rangeClosed(1, count)
                .mapToObj(number -> "americas,AR,,%s %d,".formatted(name, number))
                .collect(Collectors.joining("\n", "region,territory,acronym,name,website\n", "\n"));
        var report = operator.post(
                Service.SIGNATURE, "/internal/calls/" + SLUG + "/imports?format=csv&dryRun=false", "text/csv", list);
        assertThat(report.path("created").asInt()).as(report.toString()).isEqualTo(count);
    }

    private List<String> onRoll() {
        return api.roll("").stream().map(item -> item.path("id").asString()).toList();
    }

    private boolean isOpen(String registration) {
        return operator.find(Service.EVENT, "/api/v1/registrations/" + registration)
                .filter(found -> found.path("status").asString().equals("open"))
                .isPresent();
    }

    private String publishedAction(String registration, int number) {
        var path = "/api/v1/registrations/" + registration + "/actions";
        var action = Map.of(
                "kind", "rally",
                "title", Map.of("es", "Concentración " + number),
                "place", Map.of("locality", "Rosario", "territory", "AR"),
                "day", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
        var id = operator.post(Service.EVENT, path, action).path("id").asString();
        operator.post(Service.EVENT, path + "/" + id + "/submit", Map.of());
        return id;
    }

    private long restarts() {
        return system.lines().stream()
                .filter(line -> line.contains(PART) && line.contains("ready again"))
                .count();
    }

    private void assertThatEachHasOneRegistration(List<String> signatures) {
        var opened = Topic.events(system, "convoca.registrations").stream()
                .filter(event -> event.type().equals("org.convoca.registration.opened.v1"))
                .map(event -> event.data().path("registration"))
                .filter(registration -> registration.path("call").asString().equals(SLUG))
                .collect(Collectors.groupingBy(
                        registration -> registration.path("signature").asString(),
                        Collectors.mapping(
                                registration -> registration.path("id").asString(), Collectors.toList())));
        assertThat(opened.keySet()).containsExactlyInAnyOrderElementsOf(signatures);
        assertThat(opened)
                .allSatisfy((signature, registrations) -> assertThat(registrations)
                        .containsExactly(RegistrationIds.of(signature).toString()));
    }

    private void assertThatEachChangeWasToldOnce(List<String> actions) {
        var told = Topic.events(system, "convoca.actions").stream()
                .filter(event -> event.type().equals("org.convoca.action.changed.v1"))
                .map(event -> event.data().path("action"))
                .collect(Collectors.groupingBy(
                        action -> action.path("id").asString(),
                        Collectors.mapping(UpheavalJourneyIT::said, Collectors.toList())));
        var changes = IntStream.rangeClosed(1, CHANGES_OF_EACH)
                .mapToObj(change -> "%d: Cambio %d".formatted(change, change))
                .toList();
        assertThat(actions).allSatisfy(action -> assertThat(told.get(action)).containsExactlyElementsOf(changes));
    }

    private static String said(JsonNode action) {
        return action.path("version").asInt() + ": "
                + action.path("titles").path("es").asString();
    }
}
