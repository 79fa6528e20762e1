package org.convoca.signature.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class SigningPropertiesTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @EnableConfigurationProperties(SigningProperties.class)
    static class Settings {}

    @Test
    void haveDefaults() {
        service.run(context -> {
            var settings = context.getBean(SigningProperties.class);
            assertThat(settings.confirmationValidFor()).isEqualTo(Duration.ofDays(7));
            assertThat(settings.withdrawalValidFor()).isEqualTo(Duration.ofDays(400));
            assertThat(settings.mailsPerAddressAndDay()).isEqualTo(5);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "convoca.signing.confirmation-valid-for=0s",
                "convoca.signing.confirmation-valid-for=-7d",
                "convoca.signing.confirmation-valid-for=a week",
                "convoca.signing.withdrawal-valid-for=1h",
                "convoca.signing.contact-kept-after-exit=10000d",
                "convoca.signing.mails-per-address-and-day=0",
                "convoca.signing.mails-per-address-and-day=many",
                "convoca.signing.idempotency-key-kept-for=0",
            })
    void keepTheServiceFromStartingWhenTheyAreWrong(String setting) {
        service.withPropertyValues(setting).run(context -> assertThat(context).hasFailed());
    }
}
