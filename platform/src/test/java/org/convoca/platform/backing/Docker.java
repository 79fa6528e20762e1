package org.convoca.platform.backing;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** Whether Docker answers. Where there is plainly none, that is known at once. */
final class Docker {

    static final boolean ANSWERS =
            mayBeThere() && DockerClientFactory.instance().isDockerAvailable();

    private Docker() {}

    private static boolean mayBeThere() {
        var home = Path.of(System.getProperty("user.home"));
        return System.getenv("DOCKER_HOST") != null
                || Files.exists(home.resolve(".testcontainers.properties"))
                || System.getProperty("os.name").startsWith("Windows")
                || sockets(home).anyMatch(Docker::isListening);
    }

    private static Stream<Path> sockets(Path home) {
        var runtime = Objects.requireNonNullElse(System.getenv("XDG_RUNTIME_DIR"), "/run");
        return Stream.of(
                Path.of("/var/run/docker.sock"),
                Path.of(runtime, "docker.sock"),
                home.resolve(".docker/run/docker.sock"),
                home.resolve(".docker/desktop/docker.sock"));
    }

    private static boolean isListening(Path socket) {
        try (var _ = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
