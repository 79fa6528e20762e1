package org.convoca.platform.backing;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;

/**
 * The H2 backend of mongo-java-server, taught to acknowledge a write only when it is on disk, to find documents by its indexes, and to keep
 * them as bytes ({@link EmbeddedDatabase}).
 *
 * <p>As it comes it commits once a second, and a killed process takes a second of acknowledged writes along. Here a write is answered after a commit
 * of the store that began after it; writers that wait at the same time share a commit.
 */
final class DurableH2Backend extends H2Backend {

    private static final Set<String> WRITES = Set.of(
            "insert", "update", "delete", "findandmodify", "createindexes", "drop", "dropdatabase", "dropindexes");

    /** Asked by health checks since MongoDB 5; the backend knows it by its older name only. */
    private static final String HELLO = "hello";

    private static final String HELLO_AS_IT_WAS_CALLED = "ismaster";

    /** A smaller file is not worth the copying. */
    private static final long WORTH_TIDYING_BYTES = 4L * 1024 * 1024;

    /** Space is taken again only when the system has had time to write what replaced it. H2's own 45 seconds let the file grow to gigabytes. */
    private static final int KEPT_AFTER_REPLACEMENT_MILLIS = 5_000;

    private final GroupCommit commits;

    /** @param sync whether each commit is forced to the device, which a power cut asks for and a killed process does not */
    DurableH2Backend(MVStore store, boolean sync) {
        super(store);
        this.commits = new GroupCommit(() -> {
            store.commit();
            if (sync) {
                store.sync();
            }
        });
    }

    /** Each commit leaves the pages behind that it replaces. What is alive is copied to a new file, which takes the old one's place at once. */
    private static void tidyUp(Path file) {
        MVStoreTool.compactCleanUp(file.toString());
        try {
            if (Files.exists(file) && Files.size(file) > WORTH_TIDYING_BYTES) {
                MVStoreTool.compact(file.toString(), false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MVStore open(String file) {
        tidyUp(Path.of(file));
        var store = new MVStore.Builder().fileName(file).autoCommitDisabled().open();
        store.setRetentionTime(KEPT_AFTER_REPLACEMENT_MILLIS);
        return store;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new EmbeddedDatabase(name, getMvStore(), getCursorRegistry());
    }

    /** Every message ends up here, whichever way it came. */
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equals(HELLO)) {
            return super.handleCommand(channel, database, HELLO_AS_IT_WAS_CALLED, query)
                    .append("isWritablePrimary", true);
        }
        var answer = super.handleCommand(channel, database, command, query);
        if (WRITES.contains(command.toLowerCase(Locale.ROOT)) && !isContentWithMemory(query)) {
            commits.await();
        }
        return answer;
    }

    /** A client that asks for {@code w: 1} without the journal gets what a real server gives it: an answer before the disk has it. */
    private static boolean isContentWithMemory(Document query) {
        return query.get("writeConcern") instanceof Document concern
                && concern.get("w") instanceof Number nodes
                && nodes.intValue() == 1
                && !Boolean.TRUE.equals(concern.get("j"));
    }

    @Override
    public void close() {
        commits.close();
        super.close();
    }
}
