package org.convoca.gateway;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points the gateway under test to the stubs. */
public final class StubServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "stub-services",
                        Map.of(
                                "convoca.services.signature", StubService.SIGNATURE.address(),
                                "convoca.services.event", StubService.EVENT.address(),
                                "convoca.services.notification", StubService.NOTIFICATION.address(),
                                "convoca.internal.signing-key", StubService.GATEWAY_KEY)));
    }
}
