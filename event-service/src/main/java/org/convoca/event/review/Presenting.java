package org.convoca.event.review;

import java.util.List;
import java.util.Map;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;

/** How cases of one kind are shown. */
interface Presenting {

    Kind kind();

    /** What it is called, whose it is, and in which language. */
    record Words(String title, @Nullable String subtitle, String locale) {}

    /** The words of each case of a page, in its order. */
    List<Words> words(List<Case> page);

    /** What to know before deciding, of each waiting case of a page, in its order. */
    List<List<Waiting.Hint>> hints(List<Case> page);

    /** Whom to reach, where that is kept here and this coordinator may know. */
    Waiting.@Nullable Contact contact(Case of, Coordination reader);

    /** The kind's own fields. */
    Map<String, Object> details(Case of);
}
