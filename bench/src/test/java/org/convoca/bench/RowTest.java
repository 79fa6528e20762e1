package org.convoca.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {

    @Test
    void isHeldAgainstItsLimit() {
        assertThat(Row.of("signatures.16.rate", 250, "1/s", 1000))
                .isEqualTo(new Row("signatures.16.rate", 250.0, "1/s", 1000.0, 0.25));
    }

    @Test
    void needsNoLimit() {
        assertThat(Row.of("memory.gateway", 181.5, "MiB"))
                .isEqualTo(new Row("memory.gateway", 181.5, "MiB", null, null));
    }

    @Test
    void hasNoRatioToALimitOfNothing() {
        assertThat(Row.of("signatures.1.rate", 12, "1/s", 0).ratio()).isNull();
    }

    @Test
    void isRoundedToThousandths() {
        assertThat(Row.of("x", 1.23456, "ms", 3)).isEqualTo(new Row("x", 1.235, "ms", 3.0, 0.412));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void isAFigure(double value) {
        assertThatThrownBy(() -> Row.of("x", value, "ms")).isInstanceOf(IllegalArgumentException.class);
    }
}
