package org.convoca.gateway.route;

import java.util.List;
import java.util.stream.Stream;
import org.convoca.gateway.route.ApiRoute.Access;
import org.convoca.gateway.route.ApiRoute.Style;
import org.springframework.http.HttpMethod;

/** What coordinators may ask, by their pages' scripts or by programs of theirs. */
final class CoordinationRoutes {

    private static final String ALL = "/api/v1/coordination";
    private static final String ID = "/{id:[0-9a-f-]+}";
    private static final String ME = ALL + "/me";
    private static final String COORDINATORS = ALL + "/coordinators";
    private static final String KEYS = ALL + "/keys";
    private static final String WEBHOOKS = ALL + "/webhooks";
    private static final String EXPORTS = ALL + "/exports";
    private static final String DECISIONS = ALL + "/decisions";

    private CoordinationRoutes() {}

    static Stream<ApiRoute> all() {
        return Stream.of(
                        waiting("/signatures", Service.SIGNATURE),
                        evidenced("/signatures"),
                        questioned("/signatures", Service.SIGNATURE),
                        signatures(ALL + "/signatures"),
                        calls(ALL + "/calls/{slug:[a-z0-9-]+}"),
                        amendments(ALL + "/amendments"),
                        waiting("/claims", Service.SIGNATURE),
                        evidenced("/claims"),
                        waiting("/registrations", Service.EVENT),
                        questioned("/registrations", Service.EVENT),
                        merged(),
                        waiting("/actions", Service.EVENT),
                        questioned("/actions", Service.EVENT),
                        logs(),
                        people(),
                        mails(ALL + "/mails"),
                        partners(),
                        webhooks(WEBHOOKS + ID),
                        own())
                .flatMap(List::stream);
    }

    /** The same for everything that waits for somebody. */
    private static List<ApiRoute> waiting(String kind, Service service) {
        var every = ALL + kind;
        var one = every + ID;
        return List.of(
                read(every, service),
                read(one, service),
                write(HttpMethod.POST, every + "/decisions", service),
                write(HttpMethod.DELETE, one + "/decision", service),
                write(HttpMethod.PUT, one + "/assignee", service));
    }

    /** A claimant is asked nothing: what they have to show came with the claim. */
    private static List<ApiRoute> questioned(String kind, Service service) {
        return List.of(write(HttpMethod.POST, ALL + kind + ID + "/questions", service));
    }

    private static List<ApiRoute> merged() {
        return List.of(write(HttpMethod.POST, ALL + "/registrations" + ID + "/merge", Service.EVENT));
    }

    private static List<ApiRoute> evidenced(String kind) {
        return List.of(write(HttpMethod.POST, ALL + kind + ID + "/evidence", Service.SIGNATURE));
    }

    private static List<ApiRoute> signatures(String every) {
        return List.of(
                write(HttpMethod.POST, every + ID + "/vouchers", Service.SIGNATURE),
                write(HttpMethod.PATCH, every + ID, Service.SIGNATURE),
                write(HttpMethod.POST, every + ID + "/merge", Service.SIGNATURE),
                write(HttpMethod.POST, every + ID + "/unpublish", Service.SIGNATURE));
    }

    private static List<ApiRoute> calls(String one) {
        return List.of(
                write(HttpMethod.PUT, one + "/week", Service.SIGNATURE),
                read(one + "/texts", Service.SIGNATURE),
                read(one + "/texts/unconfirmed", Service.SIGNATURE),
                write(HttpMethod.PUT, one + "/texts/{language:[A-Za-z0-9-]+}", Service.SIGNATURE));
    }

    private static List<ApiRoute> amendments(String every) {
        return List.of(
                read(every, Service.SIGNATURE), write(HttpMethod.POST, every + ID + "/decision", Service.SIGNATURE));
    }

    /** Each service has its own log, under one path. */
    private static List<ApiRoute> logs() {
        return List.of(
                log(DECISIONS + "/signatures", Service.SIGNATURE, DECISIONS),
                log(DECISIONS + "/actions", Service.EVENT, DECISIONS),
                exportedLog("/signatures", Service.SIGNATURE, ".csv"),
                exportedLog("/signatures", Service.SIGNATURE, ".json"),
                exportedLog("/actions", Service.EVENT, ".csv"),
                exportedLog("/actions", Service.EVENT, ".json"),
                read(EXPORTS + "/roll.csv", Service.SIGNATURE),
                read(EXPORTS + "/roll.json", Service.SIGNATURE),
                read(EXPORTS + "/registrations.csv", Service.EVENT),
                read(EXPORTS + "/registrations.json", Service.EVENT),
                read(EXPORTS + "/actions.csv", Service.EVENT),
                read(EXPORTS + "/actions.json", Service.EVENT));
    }

    private static List<ApiRoute> people() {
        return List.of(
                read(ALL + "/colleagues", Service.EVENT),
                write(HttpMethod.POST, COORDINATORS, Service.EVENT),
                read(COORDINATORS + ID, Service.EVENT),
                write(HttpMethod.PATCH, COORDINATORS + ID, Service.EVENT),
                write(HttpMethod.DELETE, COORDINATORS + ID, Service.EVENT),
                write(HttpMethod.POST, COORDINATORS + ID + "/invitations", Service.EVENT));
    }

    private static List<ApiRoute> mails(String every) {
        var one = every + "/{id:[A-Za-z0-9.-]+}";
        return List.of(
                read(every, Service.NOTIFICATION),
                read(one, Service.NOTIFICATION),
                write(HttpMethod.POST, one + "/resend", Service.NOTIFICATION),
                write(HttpMethod.POST, one + "/suppress", Service.NOTIFICATION));
    }

    private static List<ApiRoute> partners() {
        return List.of(
                read(KEYS, Service.EVENT),
                write(HttpMethod.POST, KEYS, Service.EVENT),
                write(HttpMethod.DELETE, KEYS + ID, Service.EVENT));
    }

    private static List<ApiRoute> webhooks(String one) {
        var message = one + "/deliveries/{message:msg_[A-Za-z0-9_-]+}";
        return List.of(
                read(WEBHOOKS, Service.NOTIFICATION),
                write(HttpMethod.POST, WEBHOOKS, Service.NOTIFICATION),
                read(one, Service.NOTIFICATION),
                write(HttpMethod.PUT, one, Service.NOTIFICATION),
                write(HttpMethod.DELETE, one, Service.NOTIFICATION),
                write(HttpMethod.POST, one + "/enable", Service.NOTIFICATION),
                write(HttpMethod.POST, one + "/disable", Service.NOTIFICATION),
                write(HttpMethod.POST, one + "/secret", Service.NOTIFICATION),
                write(HttpMethod.POST, one + "/tests", Service.NOTIFICATION),
                write(HttpMethod.POST, one + "/replays", Service.NOTIFICATION),
                read(one + "/deliveries", Service.NOTIFICATION),
                read(message, Service.NOTIFICATION),
                write(HttpMethod.POST, message + "/replay", Service.NOTIFICATION));
    }

    private static List<ApiRoute> own() {
        return List.of(
                read(ME, Service.EVENT),
                write(HttpMethod.PATCH, ME, Service.EVENT),
                read(ME + "/sessions", Service.EVENT),
                write(HttpMethod.DELETE, ME + "/sessions", Service.EVENT),
                write(HttpMethod.DELETE, ME + "/sessions" + ID, Service.EVENT),
                read(ME + "/passkeys", Service.EVENT),
                write(HttpMethod.POST, ME + "/passkeys", Service.EVENT),
                write(HttpMethod.POST, ME + "/passkeys/options", Service.EVENT),
                write(HttpMethod.PATCH, ME + "/passkeys" + ID, Service.EVENT),
                write(HttpMethod.DELETE, ME + "/passkeys" + ID, Service.EVENT),
                read(ME + "/digest", Service.NOTIFICATION),
                write(HttpMethod.PUT, ME + "/digest", Service.NOTIFICATION));
    }

    private static ApiRoute exportedLog(String kind, Service service, String format) {
        return log(EXPORTS + "/decisions" + kind + format, service, EXPORTS + "/decisions" + format);
    }

    private static ApiRoute log(String pattern, Service service, String servicePath) {
        return new ApiRoute(HttpMethod.GET, pattern, service, Style.STREAMED, Access.COORDINATOR, servicePath);
    }

    private static ApiRoute read(String pattern, Service service) {
        return new ApiRoute(HttpMethod.GET, pattern, service, Style.STREAMED, Access.COORDINATOR);
    }

    private static ApiRoute write(HttpMethod method, String pattern, Service service) {
        return new ApiRoute(method, pattern, service, Style.WRITE, Access.COORDINATOR);
    }
}
