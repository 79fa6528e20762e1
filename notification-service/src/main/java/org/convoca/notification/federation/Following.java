package org.convoca.notification.federation;

import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Lets others follow, and leave. */
class Following {

    private static final Logger log = LoggerFactory.getLogger(Following.class);

    private final Actors actors;
    private final Followers followers;
    private final Deliveries deliveries;
    private final Activities activities;
    private final int most;

    Following(Actors actors, Followers followers, Deliveries deliveries, Activities activities, int most) {
        this.actors = actors;
        this.followers = followers;
        this.deliveries = deliveries;
        this.activities = activities;
        this.most = most;
    }

    /** Whom an address of ours names, if they are there and can be followed. */
    Optional<ActorName> followed(String address) {
        return actors.named(address);
    }

    /** Begins to follow, and answers; safe to repeat. */
    void follow(ActorName followed, RemoteActor follower, JsonNode follow, Instant now) {
        var taken = followers.has(followed, follower.id()) || !followers.isFull(most);
        if (taken) {
            followers.add(followed, follower, follow.path("id").asString(""), now);
        } else {
            log.warn("there are {} followers, and one more was refused", most);
        }
        deliveries.letter(
                follower.inbox(),
                followed,
                followed.value() + " " + follower.id(),
                activities.answer(taken, followed, follow),
                now);
    }

    void unfollow(ActorName followed, String follower) {
        followers.remove(followed, follower);
    }

    /** @param follow address of the activity by which they began */
    void unfollow(String follow, String follower) {
        followers.removeFollow(follower, follow);
    }

    void forget(String follower) {
        followers.removeAll(follower);
    }
}
