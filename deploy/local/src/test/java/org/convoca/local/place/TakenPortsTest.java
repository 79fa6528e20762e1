package org.convoca.local.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TakenPortsTest {

    @Test
    void areNamedWithTheProcessThatListens() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = Ports.of(Map.of(Port.GATEWAY, server.getLocalPort()));
            assertThat(TakenPorts.complaints(ports, List.of(Port.GATEWAY)))
                    .containsExactly("port %d (gateway) is taken by java (process %d)"
                            .formatted(
                                    server.getLocalPort(),
                                    ProcessHandle.current().pid()));
        }
    }

    @Test
    void areNoneWhenFreeOnesWereChosen() {
        var ports = Ports.free(new SplittableRandom());
        assertThat(TakenPorts.complaints(ports, List.of(Port.values()))).isEmpty();
        assertThat(List.of(Port.values())).extracting(ports::of).doesNotHaveDuplicates();
    }

    @Test
    void includeThoseThatDoNotExist() {
        assertThat(TakenPorts.complaints(Ports.usual(60_000), List.of(Port.MAIL_PAGE)))
                .containsExactly("port 68025 (mail page) does not exist: choose another --port-offset");
    }
}
