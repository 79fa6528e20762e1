package org.convoca.event;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the event service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EventServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(EventServiceApplication.class, arguments);
    }
}
