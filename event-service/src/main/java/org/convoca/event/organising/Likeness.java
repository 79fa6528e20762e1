package org.convoca.event.organising;

import java.util.List;
import java.util.Locale;
import org.convoca.event.action.ActionFilter;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.Actions;
import org.convoca.event.action.Content;
import org.convoca.event.action.Origin;
import org.convoca.event.action.Place;
import org.convoca.event.action.PublicAction;
import org.convoca.event.action.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for actions that stand already and might be the one that is about to be submitted: on the same day, in the same place. */
@Component
public class Likeness {

    private static final int MOST_COMPARED = 200;
    private static final int MOST_SHOWN = 5;
    private static final double NEAR_KM = 1;

    private final Actions actions;

    Likeness(Actions actions) {
        this.actions = actions;
    }

    public List<OrganiserView.Similar> of(ActionId id, Origin origin, @Nullable Content content) {
        var day = content == null ? null : content.when().firstDay();
        if (content == null || day == null) {
            return List.of();
        }
        var sameDay = new ActionFilter(origin.call(), content.place().territory(), null, day, day, null, null, null);
        return actions.page(sameDay, null, MOST_COMPARED).items().stream()
                .filter(other -> !other.id().equals(id))
                .filter(other -> isNear(content.place(), other.content().place()))
                .limit(MOST_SHOWN)
                .map(other -> similar(other, origin))
                .toList();
    }

    private static boolean isNear(Place one, Place other) {
        var here = one.point();
        var there = other.point();
        if (here != null && there != null) {
            return here.kilometresTo(there) < NEAR_KM;
        }
        return one.locality() != null
                && other.locality() != null
                && one.locality()
                        .toLowerCase(Locale.ROOT)
                        .equals(other.locality().toLowerCase(Locale.ROOT));
    }

    private static OrganiserView.Similar similar(PublicAction other, Origin origin) {
        var content = other.content();
        return new OrganiserView.Similar(
                other.id(),
                content.titles(),
                content.when() instanceof When.AtTime time ? time.start().toString() : null,
                content.place().locality(),
                other.origin().registration().equals(origin.registration()));
    }
}
