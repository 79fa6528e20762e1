package org.convoca.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    @Test
    void addsWhatAProgramAndTheKernelUsedForIt() {
        var stat = "4711 (a (strange) name) S 1 4711 4711 0 -1 4194560 1 2 3 4 250 50 7 8 20 0 1 0 100 200 300";
        assertThat(ProcessorTime.of(stat)).isEqualTo(3000);
    }

    @Test
    void knowsThisProcess() throws Exception {
        assertThat(ProcessorTime.of(Map.of("tests", ProcessHandle.current().pid())))
                .hasEntrySatisfying("tests", millis -> assertThat(millis).isPositive());
    }
}
