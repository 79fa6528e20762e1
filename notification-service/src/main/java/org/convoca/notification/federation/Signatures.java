package org.convoca.notification.federation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Says whether a request was signed by whom it claims to come from, and lets each take effect once. */
class Signatures {

    private final RemoteActors actors;
    private final Followers followers;
    private final SeenSignatures seen;
    private final Addresses addresses;
    private final Duration oldest;
    private final Clock clock;

    Signatures(
            RemoteActors actors,
            Followers followers,
            SeenSignatures seen,
            Addresses addresses,
            Duration oldest,
            Clock clock) {
        this.actors = actors;
        this.followers = followers;
        this.seen = seen;
        this.addresses = addresses;
        this.oldest = oldest;
        this.clock = clock;
    }

    /** Whether it holds. */
    sealed interface Verdict {
        record Holds(SignatureCheck check, RemoteActor sender) implements Verdict {}

        record Refused() implements Verdict {}

        /** The key cannot be fetched now. */
        record Unknown() implements Verdict {}
    }

    /** Fetches the sender's key where it must, and again where it may have changed. */
    Verdict check(Arrived request, String actor, ActorName as) {
        var read = read(request);
        if (read.isEmpty()) {
            return new Verdict.Refused();
        }
        var verdict = verdict(read.get(), actors.find(actor, as, false));
        return verdict instanceof Verdict.Refused ? verdict(read.get(), actors.find(actor, as, true)) : verdict;
    }

    private Optional<SignatureCheck> read(Arrived request) {
        return SignatureCheck.of(request, addresses.host(), clock.instant(), oldest);
    }

    private static Verdict verdict(SignatureCheck check, RemoteActors.Found found) {
        return switch (found) {
            case RemoteActors.Found.Actor(var sender)
            when check.keyId().equals(sender.keyId()) && check.holds(sender.key()) -> new Verdict.Holds(check, sender);
            case RemoteActors.Found.Away _ -> new Verdict.Unknown();
            case RemoteActors.Found.Actor _, RemoteActors.Found.Gone _, RemoteActors.Found.Nobody _ ->
                new Verdict.Refused();
        };
    }

    /** Whether a request comes from somebody who follows. */
    sealed interface FollowerVerdict {
        record Holds(SignatureCheck check) implements FollowerVerdict {}

        record Refused() implements FollowerVerdict {}

        /** They follow nobody here; what they say changes nothing. */
        record Stranger() implements FollowerVerdict {}
    }

    /** By the key that they had when they began to follow, since an actor that is gone shows none; else by the one that they have now. */
    FollowerVerdict checkFollower(Arrived request, String actor) {
        var known = followers.known(actor);
        if (known.isEmpty()) {
            return new FollowerVerdict.Stranger();
        }
        return read(request)
                .filter(check -> known.get().signed(check)
                        || check(request, actor, known.get().actor()) instanceof Verdict.Holds)
                .<FollowerVerdict>map(FollowerVerdict.Holds::new)
                .orElseGet(FollowerVerdict.Refused::new);
    }

    /** Whether it is new; then the effect took place. */
    boolean once(SignatureCheck check, Runnable effect) {
        if (!seen.isNew(check, clock.instant())) {
            return false;
        }
        try {
            effect.run();
            return true;
        } catch (RuntimeException e) {
            seen.forget(check);
            throw e;
        }
    }
}
