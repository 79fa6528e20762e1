package org.convoca.gateway.client;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.convoca.platform.switches.OffSwitches;
import org.convoca.platform.switches.Switchboard;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event-service keeps the switches. */
@Configuration(proxyBeanMethods = false)
class SwitchConfiguration {

    @Bean
    Switchboard switchboard(
            EventService service, Reader reader, @Value("${convoca.switches.pause:3s}") Duration pause, Clock clock) {
        return new Switchboard(() -> off(service, reader), pause, clock);
    }

    private static Optional<OffSwitches> off(EventService service, Reader reader) {
        return switch (service.get(OffSwitches.PATH, Map.of(), _ -> {})) {
            case Answer.Given given when given.isSuccess() -> Optional.of(reader.read(given, OffSwitches.class));
            case Answer.Given _, Answer.None _ -> Optional.empty();
        };
    }
}
