package org.convoca.notification.federation;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A call that was taken back takes leave of its followers, and so do its territories: other servers then forget what they said. */
class Departures {

    private final Followers followers;
    private final Deliveries deliveries;
    private final Activities activities;
    private final Clock clock;

    Departures(Followers followers, Deliveries deliveries, Activities activities, Clock clock) {
        this.followers = followers;
        this.deliveries = deliveries;
        this.activities = activities;
        this.clock = clock;
    }

    /** And nobody follows it any more. Safe to repeat: who was told is forgotten only when everybody's letter is stored. */
    void of(String call) {
        var actors = new ArrayList<ActorName>(followers.followed(call));
        var itself = ActorName.of(call);
        if (!actors.contains(itself)) {
            actors.add(itself);
        }
        // Events are the call's own word, known on servers where only a territory is followed.
        var all = followers.inboxes(List.copyOf(actors));
        for (var actor : actors) {
            var letter = activities.departure(actor);
            for (var inbox : actor.equals(itself) ? all : followers.inboxes(List.of(actor))) {
                deliveries.letter(URI.create(inbox), actor, "departure " + actor.value(), letter, clock.instant());
            }
        }
        actors.forEach(followers::removeAllOf);
    }
}
