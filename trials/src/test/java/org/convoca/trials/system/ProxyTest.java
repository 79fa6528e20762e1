package org.convoca.trials.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProxyTest {

    private ServerSocket echo;
    private Proxy proxy;

    @BeforeEach
    void aServerThatSaysWhatItHears() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!echo.isClosed()) {
                try {
                    var socket = echo.accept();
                    Thread.ofVirtual().start(() -> repeat(socket));
                } catch (IOException e) {
                    return;
                }
            }
        });
        proxy = Proxy.start(0, echo.getLocalPort());
    }

    private static void repeat(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException e) {
            // Cut off, as some tests do.
        }
    }

    @AfterEach
    void end() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void passesOnBothWays() throws IOException {
        try (var client = client()) {
            assertThat(said(client, 'a')).isEqualTo('a');
        }
    }

    @Test
    void holdsBackWhileFrozenAndDeliversAfterwards() throws IOException {
        try (var client = client()) {
            proxy.weather(Weather.FROZEN);
            client.getOutputStream().write('b');
            client.setSoTimeout(300);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(IOException.class);
            proxy.weather(Weather.FAIR);
            client.setSoTimeout(30_000);
            assertThat(client.getInputStream().read()).isEqualTo('b');
        }
    }

    @Test
    void refusesAndForgetsWhatWasOpen() throws IOException {
        try (var client = client()) {
            assertThat(said(client, 'c')).isEqualTo('c');
            proxy.weather(Weather.REFUSING);
            client.setSoTimeout(30_000);
            assertThat(isCutOff(client)).isTrue();
        }
    }

    @Test
    void letsATapChangeWhatPasses() throws IOException {
        proxy.tap((_, outward, bytes) -> outward ? bytes : "x".getBytes());
        try (var client = client()) {
            assertThat(said(client, 'd')).isEqualTo('x');
        }
    }

    @Test
    void isLateInBothDirectionsUnlessToldOtherwise() {
        var slow = new Weather.Slow(Duration.ofMillis(100), Duration.ZERO, 1000, true);
        assertThat(slow.pause(500, true)).isEqualTo(Duration.ofMillis(600));
        assertThat(slow.pause(500, false)).isZero();
    }

    private Socket client() throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(30_000);
        return client;
    }

    private static int said(Socket client, int what) throws IOException {
        client.getOutputStream().write(what);
        return client.getInputStream().read();
    }

    private static boolean isCutOff(Socket client) {
        try {
            return client.getInputStream().read() < 0;
        } catch (IOException e) {
            return true;
        }
    }
}
