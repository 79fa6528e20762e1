package org.convoca.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, mongodb://localhost:27017, localhost:9092",
        "http://127.0.0.1:8080, mongodb://u:p@127.0.0.1:27017/?directConnection=true, 127.0.0.1:9092;localhost:9093",
        "http://[::1]:8080, mongodb://[::1]:27017, [::1]:9092"
    })
    void isOnThisMachine(URI gateway, String mongodb, String kafka) {
        assertThatCode(() -> new Target(gateway, mongodb, kafka.replace(';', ','), Map.of()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "http://192.0.2.1:8080, mongodb://localhost:27017, localhost:9092",
        "http://localhost:8080, mongodb://192.0.2.1:27017, localhost:9092",
        "http://localhost:8080, mongodb://localhost:27017, localhost:9092;192.0.2.1:9092",
        "http://nowhere.invalid:8080, mongodb://localhost:27017, localhost:9092",
        "/path, mongodb://localhost:27017, localhost:9092"
    })
    void isNowhereElse(URI gateway, String mongodb, String kafka) {
        assertThatThrownBy(() -> new Target(gateway, mongodb, kafka.replace(';', ','), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not this machine");
    }

    @Test
    void doesNotPrintAPassword() {
        var target = new Target(
                URI.create("http://localhost:8080"), "mongodb://u:secret@localhost:27017", "localhost:9092", Map.of());

        assertThat(target).asString().doesNotContain("secret");
    }
}
