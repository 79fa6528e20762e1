package org.convoca.gateway.page.coordination;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.convoca.gateway.page.Days;
import org.convoca.gateway.page.Language;
import org.convoca.gateway.session.CoordinatorSession;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;

/**
 * A coordinator at work, and in which language. A controller gets it as an argument; without a session the browser is led to the sign-in instead, so
 * a method that has one may begin at once.
 */
public record Desk(CoordinatorSession session, Language language) {

    /** Where all pages of coordinators are. */
    public static final String HOME = "/coordination";

    /** For whom pages are worded. */
    public Locale reader() {
        return language.locale();
    }

    /** By which clocks times are told. */
    public ZoneId zone() {
        return known(session.me().zone());
    }

    /** A moment by their clocks, in their language. */
    public String moment(Instant moment) {
        return Days.moment(moment, zone(), reader());
    }

    private static ZoneId known(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** What services are told about who asks. */
    public Coordination coordination() {
        return session.coordination();
    }

    /** Who is at work. */
    public UUID coordinator() {
        return session.coordination().coordinator();
    }

    /** Whether calls may be looked after, and others appointed. */
    public boolean isConvener() {
        return session.coordination().isConvener();
    }

    /** Whether what concerns all calls at once may be looked after. */
    public boolean isConvenerOfAll() {
        return isConvener() && session.coordination().calls().isEmpty();
    }

    /** Whether a roll may be corrected, and contacts be taken along. */
    public boolean isCoordinator() {
        return session.coordination().isCoordinator();
    }

    /**
     * Lets nobody else go on.
     *
     * @throws ProblemException for a coordinator who lacks the role
     */
    public void needs(boolean allowed) {
        if (!allowed) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This needs another role.");
        }
    }

    /** The path with the language that was chosen. */
    public String to(String path) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language.code();
    }
}
