package org.convoca.trials.system;

import java.io.IOException;

/** Listens to a {@link Proxy}, and may change what passes. Called by many threads, in each direction of a connection by one. */
@FunctionalInterface
public interface Tap {

    Tap NONE = (_, _, bytes) -> bytes;

    /**
     * @param connection a number of its own
     * @param outward whether the client sends this, or the server
     * @return what is passed on instead; of no length for nothing
     * @throws IOException to end the connection
     */
    byte[] pass(long connection, boolean outward, byte[] bytes) throws IOException;
}
