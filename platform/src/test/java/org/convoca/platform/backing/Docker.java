package org.convoca.platform.backing;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/**
 * Whether Docker answers, and can start a container: an engine that reaches no registry and has not got the images is none to us. Where there is
 * plainly none, that is known at once.
 */
final class Docker {

    private static final int PATIENCE_SECONDS = 90;

    private Docker() {}

    static boolean answers() {
        return Found.ANSWERS;
    }

    /** Asked once. A class of its own, since the one that asks waits for another thread, which must not wait for this class to be there. */
    private static final class Found {
        static final boolean ANSWERS = mayBeThere() && startsContainers();
    }

    private static boolean startsContainers() {
        try {
            return CompletableFuture.supplyAsync(
                            () -> DockerClientFactory.instance().isDockerAvailable())
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            System.out.println("backing: Docker is there and starts no containers: " + e.getCause());
            return false;
        }
    }

    private static boolean mayBeThere() {
        var home = Path.of(System.getProperty("user.home"));
        return System.getenv("DOCKER_HOST") != null
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

    static boolean isListening(Path socket) {
        try (var _ = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
