package org.convoca.local.operate;

import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.convoca.contracts.coordinator.CoordinatorRole;
import org.convoca.contracts.territory.Region;
import org.convoca.local.place.Service;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code convoca appoint}. */
@Command(
        name = "appoint",
        mixinStandardHelpOptions = true,
        description = {
            "Appoints a coordinator, who gets a mail and signs in by it. The first convener of a call is made this way;",
            "conveners appoint all others on their pages. Once more for the same address changes what was said before."
        })
public final class AppointCommand implements Callable<Integer> {

    private static final String CONVENER = CoordinatorRole.CONVENER.code();

    private final Clock clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private OperatorOption system = new OperatorOption();

    @Parameters(paramLabel = "EMAIL", description = "Where the mails go.")
    private String email = "";

    @Option(names = "--name", paramLabel = "NAME", description = "How to greet them. Default: the address.")
    private @Nullable String name;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            split = ",",
            description = "reviewer, coordinator or convener; each may also do what the ones before may.")
    private List<String> roles = List.of();

    @Option(
            names = "--territory",
            paramLabel = "CODE",
            split = ",",
            description =
                    "Territories, as PE or x-basque-country. Without these and --region: everywhere; for a convener, wherever nobody else is.")
    private List<String> territories = List.of();

    @Option(names = "--region", paramLabel = "REGION", split = ",", description = "Whole regions, as americas.")
    private List<String> regions = List.of();

    @Option(names = "--call", paramLabel = "CALL", split = ",", description = "Calls looked after. Default: all.")
    private List<String> calls = List.of();

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Of mails and pages, as es or gl. Default: ${DEFAULT-VALUE}.")
    private String language = "en";

    @Option(names = "--zone", paramLabel = "ZONE", description = "As Europe/Madrid. Default: this machine's.")
    private ZoneId zone = ZoneId.systemDefault();

    public AppointCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var appointment = appointment();
        var answer = system.operator(clock).post(Service.EVENT, "/internal/coordinators", appointment);
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println("Appointed as %s; a mail is on its way. (%s)"
                        .formatted(String.join(", ", roles), answer.path("id").asString()));
        return 0;
    }

    private Map<String, Object> appointment() {
        // A convener sees all places anyway, and is asked only where nobody else looks after one.
        var everywhere = territories.isEmpty() && regions.isEmpty() && !roles.contains(CONVENER);
        var appointment = new LinkedHashMap<String, Object>();
        appointment.put("email", email);
        appointment.put("name", name);
        appointment.put("roles", new TreeSet<>(checkedRoles()));
        appointment.put(
                "scope", Map.of("everywhere", everywhere, "territories", territories, "regions", checkedRegions()));
        appointment.put("calls", calls);
        appointment.put("locale", language);
        appointment.put("zone", zone.getId());
        return appointment;
    }

    private List<String> checkedRoles() {
        roles.forEach(role -> checked(() -> CoordinatorRole.of(role), "There is no role " + role + "."));
        return roles;
    }

    private List<String> checkedRegions() {
        regions.forEach(region -> checked(() -> Region.of(region), "There is no region " + region + "."));
        return regions;
    }

    private void checked(Runnable reading, String complaint) {
        try {
            reading.run();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), complaint, e);
        }
    }
}
