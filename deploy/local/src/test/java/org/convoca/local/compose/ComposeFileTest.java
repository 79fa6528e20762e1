package org.convoca.local.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.convoca.local.place.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What {@code deploy/compose/compose.yaml} promises; that it works is tried with Docker, by {@code deploy/compose/check}. */
class ComposeFileTest {

    private static final Path FOLDER = Path.of("../compose");
    private static final Pattern SETTING = Pattern.compile("\\$\\{([A-Z_]+)");

    private Map<String, Map<String, Object>> containers;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void read() throws IOException {
        Map<String, Object> file = new Yaml().load(Files.readString(FOLDER.resolve("compose.yaml")));
        containers = (Map<String, Map<String, Object>>) file.get("services");
    }

    @Test
    void theServicesMayDoNoMoreThanTheyMust() {
        for (var service : Service.values()) {
            assertThat(containers.get(service.label()))
                    .as(service.label())
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"))
                    .hasEntrySatisfying(
                            "user", user -> assertThat(user.toString()).startsWith("${CONVOCA_USER:?"));
        }
    }

    @Test
    void eachServiceSeesItsOwnSecretsOnly() {
        for (var service : Service.values()) {
            assertThat(containers.get(service.label()).get("volumes"))
                    .asString()
                    .contains("source=./data/secrets/" + service.label() + ",")
                    .containsOnlyOnce("source=");
        }
    }

    @Test
    void noContainerTakesTheWholeMachine() {
        assertThat(containers.values())
                .allSatisfy(container -> assertThat(container).containsKey("mem_limit"));
    }

    @Test
    void nothingIsReachedFromElsewhere() {
        containers.forEach((name, container) -> {
            if (container.get("ports") instanceof List<?> ports) {
                assertThat(ports)
                        .as(name)
                        .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
            }
        });
    }

    @Test
    void whatCanBeSetIsInTheManual() throws IOException {
        var manual = Files.readString(Path.of("../../docs/operating.md"));
        assertThat(SETTING.matcher(Files.readString(FOLDER.resolve("compose.yaml")))
                        .results())
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(manual).contains("`" + setting.group(1) + "`"));
    }
}
