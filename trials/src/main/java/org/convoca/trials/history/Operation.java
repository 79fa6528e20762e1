package org.convoca.trials.history;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.convoca.trials.system.Http;
import org.jspecify.annotations.Nullable;

/** One client that signs, and perhaps confirms, with all that it was told. Written by one thread at a time, read by others. */
public final class Operation {

    private final int number;
    private final String run;
    private final String key;
    private final boolean confirming;
    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> confirmAnswers = new ConcurrentLinkedQueue<>();
    private volatile @Nullable String id;
    private volatile boolean confirmed;
    private volatile long millis;

    /**
     * One request and what came of it.
     *
     * @param status 0 when nothing came back
     * @param told when to come back, if it was refused for now
     */
    public record Attempt(int status, long millis, boolean told) {

        static Attempt of(Http.Answer answer, long millis) {
            return new Attempt(
                    answer.status(), millis, answer.header("retry-after").isPresent());
        }

        /** It may have been done or not. */
        public boolean isUnknown() {
            return status == 0 || status >= 500;
        }

        public boolean isAccepted() {
            return status == 202;
        }
    }

    /**
     * @param run sets the clients of one trial apart from those of others
     * @param key the idempotency key
     */
    public Operation(String run, int number, String key, boolean confirming) {
        this.run = run;
        this.number = number;
        this.key = key;
        this.confirming = confirming;
    }

    public String name() {
        return "Asamblea de Prueba " + run + " " + number;
    }

    public String email() {
        return Canary.MAILBOX + "-" + run + "-" + number + "@example.org";
    }

    public String key() {
        return key;
    }

    /** The body of the API's request. */
    public Map<String, Object> body() {
        return Map.of(
                "organisation",
                Map.of("name", name(), "territory", "AR", "website", "https://example.org/" + run + "-" + number),
                "contact",
                Map.of("name", Canary.NAME, "email", email()),
                "locale",
                "es",
                "consent",
                true);
    }

    void attempted(Attempt attempt) {
        attempts.add(attempt);
    }

    void accepted(String given, long afterMillis) {
        id = given;
        millis = afterMillis;
    }

    void confirmAnswered(int status) {
        confirmAnswers.add(status);
    }

    void confirmed() {
        confirmed = true;
    }

    /** The signature's id, once the client was told that it was taken. */
    public @Nullable String id() {
        return id;
    }

    public boolean isAccepted() {
        return id != null;
    }

    /** Whether it wants to confirm. */
    public boolean isConfirming() {
        return confirming;
    }

    /** Whether it was told that it has confirmed. */
    public boolean isConfirmed() {
        return confirmed;
    }

    public boolean isSettled() {
        return isAccepted() && (!confirming || confirmed);
    }

    /** Its requests to sign. */
    public List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /** Whether it may have signed without knowing at some moment. */
    public boolean wasUnknown() {
        return attempts.stream().anyMatch(Attempt::isUnknown);
    }

    /** Whether it ever tried to confirm. */
    public boolean triedToConfirm() {
        return !confirmAnswers.isEmpty();
    }

    /** From the moment at which it was to be sent until it was taken. */
    public long millis() {
        return millis;
    }

    @Override
    public String toString() {
        return name();
    }
}
