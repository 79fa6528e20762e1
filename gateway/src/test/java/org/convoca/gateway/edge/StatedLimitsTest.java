package org.convoca.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.convoca.gateway.edge.LimitProperties.Windows;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Clients read the limits in the API's description, operators in the README: both must say what is set. */
class StatedLimitsTest {

    private static LimitProperties defaults() throws IOException {
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        return Binder.get(environment)
                .bind("convoca.gateway.limits", LimitProperties.class)
                .get();
    }

    @Test
    void areThoseOfTheDescription() throws IOException {
        var description = JsonMapper.builder()
                .build()
                .readTree(new ClassPathResource("openapi/openapi.json").getContentAsByteArray())
                .at("/info/description")
                .asString();

        assertThat(description)
                .contains("may sign %,d times a minute and %,d times an hour"
                        .formatted(numbers(defaults().sign()).toArray()))
                .contains("read %,d times in ten seconds and %,d times in ten minutes"
                        .formatted(numbers(defaults().read()).toArray()));
        assertThat(defaults().write())
                .as("\"write as often\"")
                .isEqualTo(defaults().sign());
    }

    @Test
    void areThoseOfTheReadme() throws IOException {
        var readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);

        assertThat(readme)
                .contains("| %d, `1m` |".formatted(defaults().sign().burst().requests()));
        assertThat(readme)
                .contains("| %d, `1h` |".formatted(defaults().sign().sustained().requests()));
        assertThat(readme)
                .contains("| %d, `10s`; %d, `10m` |"
                        .formatted(numbers(defaults().read()).toArray()));
    }

    private static List<Object> numbers(Windows windows) {
        return List.of(windows.burst().requests(), windows.sustained().requests());
    }
}
