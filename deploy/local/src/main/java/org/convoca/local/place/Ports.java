package org.convoca.local.place;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

/** A port for everything that listens. */
public final class Ports {

    /** Below the range from which systems take ports for outgoing connections, so that a part finds its port again after a crash. */
    private static final int LOWEST_FREE = 20_000;

    private static final int HIGHEST_FREE = 32_000;

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    public static Ports usual(int offset) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            numbers.put(port, port.usual() + offset);
        }
        return new Ports(numbers);
    }

    /** Ports that nobody uses at this moment. */
    public static Ports free(RandomGenerator random) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        var taken = new HashSet<Integer>();
        for (var port : Port.values()) {
            numbers.put(
                    port,
                    random.ints(LOWEST_FREE, HIGHEST_FREE)
                            .filter(((IntPredicate) Ports::isFree).and(taken::add))
                            .findFirst()
                            .orElseThrow());
        }
        return new Ports(numbers);
    }

    public static Ports of(Map<Port, Integer> numbers) {
        return new Ports(new EnumMap<>(numbers));
    }

    public int of(Port port) {
        var number = numbers.get(port);
        if (number == null) {
            throw new IllegalArgumentException("no port for " + port.label());
        }
        return number;
    }

    /** Whether a server could listen there now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
