package org.convoca.event.calendar;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a feed in one format. Thread-safe; holds no more than one action at a time. */
interface FeedWriter {

    /** @param out is flushed and stays open */
    void write(Feed feed, OutputStream out) throws IOException;
}
