package org.convoca.event.review;

import java.util.List;
import java.util.stream.Stream;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;

/** A list that coordinators take away, row by row. */
interface Table {

    /** As in paths. */
    String name();

    /** Whether its rows can name people. */
    boolean hasContacts();

    /**
     * What to export.
     *
     * @param call of which, or null for all
     * @param contacts whether people are named; whoever asks has seen to it that they may be
     */
    record Wanted(Coordination scope, @Nullable String call, boolean contacts) {}

    List<String> header(Wanted wanted);

    /** The rows, in the order of the header, read bit by bit while the stream is consumed; nulls are empty cells. */
    Stream<List<@Nullable String>> rows(Wanted wanted);
}
