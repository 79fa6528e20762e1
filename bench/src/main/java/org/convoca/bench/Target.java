package org.convoca.bench;

import com.mongodb.ConnectionString;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The system that is measured. It must be on this machine: a load that is sent elsewhere by mistake is an attack.
 *
 * @param gateway where its pages are
 * @param mongodb a connection string
 * @param kafka bootstrap servers
 * @param processes ids of its processes by name, empty when their memory is not asked for
 */
record Target(URI gateway, String mongodb, String kafka, Map<String, Long> processes) {

    Target {
        processes = Map.copyOf(processes);
        Stream.of(
                        Stream.of(String.valueOf(gateway.getHost())),
                        new ConnectionString(mongodb).getHosts().stream().map(Target::host),
                        Stream.of(kafka.split(",")).map(String::strip).map(Target::host))
                .flatMap(hosts -> hosts)
                .forEach(Target::checkLoopback);
    }

    private static String host(String hostAndPort) {
        return hostAndPort.replaceFirst(":\\d+$", "").replaceAll("[\\[\\]]", "");
    }

    private static void checkLoopback(String host) {
        try {
            if (InetAddress.getByName(host).isLoopbackAddress()) {
                return;
            }
        } catch (UnknownHostException _) {
            // Not this machine, in any case.
        }
        throw new IllegalArgumentException(host + " is not this machine; only a system on it is measured");
    }

    /** The processes in the order of their names. */
    Map<String, Long> sortedProcesses() {
        return new TreeMap<>(processes);
    }

    @Override
    public String toString() {
        return "Target[" + gateway + "]"; // a connection string may hold a password
    }
}
