package org.convoca.platform.backing;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStoreException;

/**
 * A server that speaks MongoDB's protocol, in this JVM, with its data in one file. It is for one machine and small loads: no transactions, no
 * partial indexes, no aggregation-pipeline updates, and what is added up is read into memory.
 */
public final class EmbeddedMongo implements AutoCloseable {

    /** A thread waits while its write is brought to the disk: so many writers can share one commit. */
    private static final int CONNECTIONS_AT_ONCE = 128;

    /** Not the name of earlier versions, whose documents are kept in another way. */
    private static final String FILE = "documents.mv";

    private static final String FILE_OF_EARLIER_VERSIONS = "mongo.mv";

    private final MongoServer server;
    private final int port;

    private EmbeddedMongo(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts on the loopback address.
     *
     * @param port 0 for any free one
     * @param directory made when it is missing; data in it are taken up again
     */
    public static EmbeddedMongo start(int port, Path directory) {
        try {
            Files.createDirectories(directory);
            if (Files.exists(directory.resolve(FILE_OF_EARLIER_VERSIONS)) && !Files.exists(directory.resolve(FILE))) {
                throw new IllegalStateException("an earlier version of Convoca has left its data in " + directory
                        + "; begin anew with --fresh");
            }
            var store = DurableH2Backend.open(directory.resolve(FILE).toString());
            var server = new MongoServer(new DurableH2Backend(store, Boolean.getBoolean("convoca.embedded.sync")));
            server.bind(new InetSocketAddress("127.0.0.1", port), 1, CONNECTIONS_AT_ONCE);
            return new EmbeddedMongo(server, server.getLocalAddress().getPort());
        } catch (IOException | MVStoreException e) {
            throw new IllegalStateException("the embedded MongoDB cannot use " + directory, e);
        }
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** Runs until the process ends. Arguments: port, directory. */
    public static void main(String[] arguments) {
        var mongo = start(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
        Parent.endWith(mongo);
        System.out.println("ready " + mongo.uri());
    }
}
