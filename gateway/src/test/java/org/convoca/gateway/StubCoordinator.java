package org.convoca.gateway;

/** Ana, who coordinates the Basque Country, and Nora, who convenes: signed in, as the event-service tells it of their session. */
public final class StubCoordinator {

    public static final String ID = "6a1d7c3e-0f52-4b8a-9d1e-2b7c5f4e3a10";
    public static final String SESSION = "0d5e8f7a-3c21-4e6b-8a9f-1c2d3e4f5a6b";
    public static final String TOKEN = "Zm9yLXRlc3RzLW9ubHktYS1jb29yZGluYXRvcnMtc2Vzc2lvbg";
    /** What the stub of the event-service is asked. */
    public static final String RESOLVE = "POST /internal/coordinator-sessions/resolve";

    private StubCoordinator() {}

    /** The header {@code Cookie} of her browser, for a gateway that the world reaches by https or not. */
    public static String cookie(boolean secure) {
        return (secure ? "__Host-" : "") + "convoca-coordinator=" + TOKEN;
    }

    /** Reviews and coordinates one land, for all calls; in English, so that a test can read the page. */
    public static String coordinator() {
        return active("\"reviewer\",\"coordinator\"", false);
    }

    public static String reviewer() {
        return active("\"reviewer\"", false);
    }

    public static String convener() {
        return active("\"reviewer\",\"coordinator\",\"convener\"", true);
    }

    public static String ended() {
        return "{\"state\":\"ended\"}";
    }

    /** Who she is, as at {@code /api/v1/coordination/me}. */
    public static String me(String roles, boolean everywhere) {
        return """
                {"id":"%s","name":"Ana Etxeberria","email":"ana@example.org","locale":"en","zone":"Europe/Madrid","roles":[%s],
                 "scope":{"everywhere":%s,"territories":[%s],"regions":[]},"calls":[],"passkeys":0}""".formatted(ID, roles, everywhere, everywhere ? "" : "\"x-basque-country\"");
    }

    private static String active(String roles, boolean everywhere) {
        return """
                {"state":"active","id":"%s","me":%s,"method":"mail","endsAt":"2099-01-01T00:00:00Z",
                 "coordination":{"roles":[%s],"calls":[],"everywhere":%s,"territories":[%s],"regions":[]}}""".formatted(
                        SESSION, me(roles, everywhere), roles, everywhere, everywhere ? "" : "\"x-basque-country\"");
    }
}
