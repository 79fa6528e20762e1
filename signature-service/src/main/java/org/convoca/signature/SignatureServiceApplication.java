package org.convoca.signature;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the signature service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SignatureServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SignatureServiceApplication.class, arguments);
    }
}
