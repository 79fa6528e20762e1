package org.convoca.gateway.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who else coordinates, by name. Thread-safe. */
@Component
public class Colleagues {

    private final CoordinatedServices services;

    Colleagues(CoordinatedServices services) {
        this.services = services;
    }

    /** @param status {@code invited} until they have signed in */
    public record Colleague(
            UUID id,
            @Nullable String name,
            @Nullable List<String> roles,
            @Nullable String status,
            @Nullable Boolean you) {

        public boolean isYou() {
            return Boolean.TRUE.equals(you);
        }

        /** Empty where they have not said it yet. */
        public String shown() {
            return Objects.requireNonNullElse(name, "");
        }
    }

    private record Items(@Nullable List<Colleague> items) {}

    /**
     * Colleagues; none when the service is away.
     *
     * @param territory only those who look after that territory; null for all
     * @param call only those who look after that call; null for all
     */
    public List<Colleague> of(Coordination whom, @Nullable String territory, @Nullable String call) {
        var parameters = new HashMap<String, String>();
        if (territory != null) {
            parameters.put("territory", territory);
        }
        if (call != null) {
            parameters.put("call", call);
        }
        var answer = services.get(services.events(), whom, "/colleagues", parameters);
        return services.reading(answer, Items.class) instanceof Reading.Found<Items> found
                ? Objects.requireNonNullElse(found.value().items(), List.of())
                : List.of();
    }

    /** Names by id. */
    public Map<UUID, String> names(Coordination whom) {
        var names = new HashMap<UUID, String>();
        of(whom, null, null).forEach(one -> names.put(one.id(), one.shown()));
        return names;
    }
}
