package org.convoca.notification.federation;

import java.time.Clock;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what other servers post: {@code Follow}, {@code Undo} of it, and {@code Delete} of an actor that follows. Everything else is acknowledged and
 * dropped unread, and costs no call of another server: likes, replies and reports have no place here, since nobody would look after them.
 */
class Receiving {

    private final Signatures signatures;
    private final Following following;
    private final JsonMapper json;
    private final Clock clock;

    Receiving(Signatures signatures, Following following, JsonMapper json, Clock clock) {
        this.signatures = signatures;
        this.following = following;
        this.json = json;
        this.clock = clock;
    }

    /** What became of a request. */
    enum Outcome {
        TAKEN(202),
        /** Of no concern to us. */
        DROPPED(202),
        /** It took effect before. */
        REPEATED(202),
        MALFORMED(400),
        /** Nobody signed it whom it could come from. */
        UNSIGNED(401),
        /** There is no such actor here. */
        UNKNOWN(404),
        /** The sender's key cannot be fetched now; they may send it again. */
        LATER(503);

        private final int status;

        Outcome(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    Outcome take(Arrived request) {
        try {
            var activity = json.readTree(request.body());
            var actor = activity.path("actor").asString("");
            return actor.isEmpty() || activity.path("type").asString("").isEmpty()
                    ? Outcome.MALFORMED
                    : take(request, activity, actor);
        } catch (JacksonException e) {
            return Outcome.MALFORMED;
        }
    }

    private Outcome take(Arrived request, JsonNode activity, String actor) {
        return switch (activity.path("type").asString("")) {
            case "Follow" -> follow(request, activity, actor);
            case "Undo" -> undo(request, activity.path("object"), actor);
            case "Delete" -> departure(request, activity.path("object"), actor);
            default -> Outcome.DROPPED;
        };
    }

    private Outcome follow(Arrived request, JsonNode activity, String actor) {
        var followed = following.followed(id(activity.path("object")));
        if (followed.isEmpty() || activity.path("id").asString("").isEmpty()) {
            return Outcome.UNKNOWN;
        }
        return switch (signatures.check(request, actor, followed.get())) {
            case Signatures.Verdict.Holds(var check, var sender) ->
                once(check, () -> following.follow(followed.get(), sender, activity, clock.instant()));
            case Signatures.Verdict.Refused _ -> Outcome.UNSIGNED;
            case Signatures.Verdict.Unknown _ -> Outcome.LATER;
        };
    }

    /** Some servers send along what they take back, others its address alone. */
    private Outcome undo(Arrived request, JsonNode undone, String actor) {
        if (undone.isObject() && !undone.path("type").asString("").equals("Follow")) {
            return Outcome.DROPPED;
        }
        return byFollower(request, actor, () -> {
            var followed = following.followed(id(undone.path("object")));
            if (followed.isPresent()) {
                following.unfollow(followed.get(), actor);
            } else {
                following.unfollow(id(undone), actor);
            }
        });
    }

    /** Mastodon tells of every account that is deleted, whether we have heard of it or not. */
    private Outcome departure(Arrived request, JsonNode deleted, String actor) {
        return id(deleted).equals(actor) ? byFollower(request, actor, () -> following.forget(actor)) : Outcome.DROPPED;
    }

    private Outcome byFollower(Arrived request, String actor, Runnable effect) {
        return switch (signatures.checkFollower(request, actor)) {
            case Signatures.FollowerVerdict.Stranger _ -> Outcome.DROPPED;
            case Signatures.FollowerVerdict.Refused _ -> Outcome.UNSIGNED;
            case Signatures.FollowerVerdict.Holds(var check) -> once(check, effect);
        };
    }

    private Outcome once(SignatureCheck check, Runnable effect) {
        return signatures.once(check, effect) ? Outcome.TAKEN : Outcome.REPEATED;
    }

    private static String id(JsonNode object) {
        return Optional.of(object)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .orElseGet(() -> object.path("id").asString(""));
    }
}
