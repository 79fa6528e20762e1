package org.convoca.trials.system;

import java.io.IOException;
import org.convoca.local.place.Port;
import org.convoca.local.place.Ports;

/** The proxies between the services and what they need. */
public record Network(Proxy kafka, Proxy mongodb, Proxy smtp) implements AutoCloseable {

    /** @param own ports for the proxies to listen on */
    static Network before(Ports servers, Ports own) throws IOException {
        return new Network(
                Proxy.start(own.of(Port.KAFKA), servers.of(Port.KAFKA)),
                Proxy.start(own.of(Port.MONGODB), servers.of(Port.MONGODB)),
                Proxy.start(own.of(Port.SMTP), servers.of(Port.SMTP)));
    }

    @Override
    public void close() {
        kafka.close();
        mongodb.close();
        smtp.close();
    }
}
