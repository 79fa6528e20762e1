package org.convoca.local.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Says which ports are taken, by whom, and what to do. */
public final class TakenPorts {

    private TakenPorts() {}

    /** Empty when all are free. */
    public static List<String> complaints(Ports ports, Collection<Port> needed) {
        var complaints = new ArrayList<String>();
        for (var port : needed) {
            var number = ports.of(port);
            if (number < 1 || number > 65_535) {
                complaints.add(
                        "port %d (%s) does not exist: choose another --port-offset".formatted(number, port.label()));
            } else if (!Ports.isFree(number)) {
                complaints.add("port %d (%s) is taken by %s"
                        .formatted(number, port.label(), PortOwner.of(number).orElse("another program")));
            }
        }
        return complaints;
    }
}
