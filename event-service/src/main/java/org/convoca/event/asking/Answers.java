package org.convoca.event.asking;

import java.time.Clock;
import java.util.Optional;
import org.convoca.contracts.action.ActionQuestion;
import org.convoca.event.action.StreetAction;
import org.convoca.event.action.StreetActions;
import org.convoca.event.call.KnownCall;
import org.convoca.event.call.KnownCalls;
import org.convoca.event.organising.Answering;
import org.convoca.event.organising.OrganiserView;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.event.registration.RegisteredGroups;
import org.convoca.event.registration.RegisteredOrganiser;
import org.convoca.platform.outbox.Stored;
import org.springframework.stereotype.Component;

/** Finds what a link asks about, and whether somebody still waits for an answer. Thread-safe. */
@Component
class Answers {

    private final AnswerLinks links;
    private final StreetActions actions;
    private final RegisteredGroups groups;
    private final KnownCalls calls;
    private final Answering answering;
    private final Clock clock;

    Answers(
            AnswerLinks links,
            StreetActions actions,
            RegisteredGroups groups,
            KnownCalls calls,
            Answering answering,
            Clock clock) {
        this.links = links;
        this.actions = actions;
        this.groups = groups;
        this.calls = calls;
        this.answering = answering;
        this.clock = clock;
    }

    /** What a link opens: one action of one group, for one of its organisers. */
    record Behind(
            ActionQuestion question,
            AnswerLinks.Asked asked,
            Stored<StreetAction> action,
            RegisteredGroup group,
            KnownCall call) {}

    /** Empty for a forged link, and where nothing is left of what it was about. */
    Optional<Behind> find(ActionQuestion question, String token) {
        return links.find(question, token)
                .flatMap(asked -> actions.find(asked.action())
                        .flatMap(action -> groups.find(action.state().origin().registration())
                                .flatMap(group -> calls.find(group.call())
                                        .map(call -> new Behind(question, asked, action, group, call)))));
    }

    AnswerView view(Behind behind) {
        var organiser = organiser(behind);
        var state = organiser.isEmpty() ? AnswerView.State.EXPIRED : state(behind);
        var locale =
                organiser.map(RegisteredOrganiser::locale).orElse(behind.call().language());
        return new AnswerView(
                state,
                state == AnswerView.State.EXPIRED ? null : show(behind),
                AnswerView.CallTitle.of(behind.call(), locale),
                AnswerView.Week.of(behind.call()),
                locale);
    }

    private OrganiserView show(Behind behind) {
        return answering.show(behind.group(), behind.action());
    }

    private Optional<RegisteredOrganiser> organiser(Behind behind) {
        return groups.organisers(behind.group().registration()).stream()
                .filter(organiser -> organiser.holder().equals(behind.asked().organiser()))
                .findFirst();
    }

    private AnswerView.State state(Behind behind) {
        if (!clock.instant().isBefore(behind.asked().expiresAt())) {
            return AnswerView.State.EXPIRED;
        }
        return switch (behind.question()) {
            case WEEK -> aboutDay(behind);
            case REPORT -> aboutReport(behind.action().state());
        };
    }

    private static AnswerView.State aboutDay(Behind behind) {
        if (!behind.group().isOpen() || AnswerView.Week.of(behind.call()) == null) {
            return AnswerView.State.EXPIRED;
        }
        return switch (behind.action().state()) {
            case StreetAction.Askable askable ->
                askable.questions().isDayOpen() ? AnswerView.State.VALID : AnswerView.State.SETTLED;
            case StreetAction.Rejected _, StreetAction.Cancelled _, StreetAction.Reported _, StreetAction.Discarded _ ->
                AnswerView.State.EXPIRED;
        };
    }

    private static AnswerView.State aboutReport(StreetAction action) {
        return switch (action) {
            case StreetAction.Published published ->
                published.questions().report() != null ? AnswerView.State.VALID : AnswerView.State.EXPIRED;
            case StreetAction.Reported _ -> AnswerView.State.SETTLED;
            case StreetAction.Draft _,
                    StreetAction.AwaitingReview _,
                    StreetAction.Rejected _,
                    StreetAction.Cancelled _,
                    StreetAction.Discarded _ -> AnswerView.State.EXPIRED;
        };
    }
}
