package org.convoca.gateway.page.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.Reviews;
import org.convoca.gateway.client.Waiting;
import org.convoca.gateway.client.WaitingDetail;
import org.convoca.gateway.client.WaitingKind;
import org.convoca.gateway.page.coordination.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claims of the same organisation by others, so that they stand side by side. Thread-safe. */
@Component
class Rivals {

    private static final int MOST = 3;

    private final Reviews reviews;
    private final Words words;
    private final Facts facts;

    Rivals(Reviews reviews, Words words, Facts facts) {
        this.reviews = reviews;
        this.words = words;
        this.facts = facts;
    }

    /** @param contact null where it may not be seen */
    record Rival(ItemLine line, WaitingDetail.@Nullable Contact contact, List<Facts.Fact> facts) {}

    List<Rival> of(Desk desk, Waiting item, Map<UUID, String> names) {
        if (item.known() != WaitingKind.CLAIM) {
            return List.of();
        }
        return item.hints().stream()
                .filter(hint -> hint.code().equals("rival-claim"))
                .limit(MOST)
                .flatMap(hint -> id(hint.ref()))
                .map(id -> reviews.find(desk.coordination(), WaitingKind.CLAIM, id))
                .flatMap(reading -> reading instanceof Reading.Found<WaitingDetail> found
                        ? Stream.of(found.value())
                        : Stream.empty())
                .map(found -> new Rival(
                        words.line(desk, found.item(), names), found.contact(), facts.of(desk, found.details())))
                .toList();
    }

    private static Stream<UUID> id(@Nullable String ref) {
        try {
            return ref == null ? Stream.empty() : Stream.of(UUID.fromString(ref));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
