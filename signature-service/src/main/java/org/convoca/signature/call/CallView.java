package org.convoca.signature.call;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/** A call as its readers get it. */
record CallView(
        CallSlug slug,
        CallStatus status,
        String title,
        String language,
        List<String> languages,
        DeclarationText text,
        SigningPeriod signing,
        ReviewPolicy review,
        ActionWeek week,
        @Nullable String notice,
        @Nullable String sourceUrl,
        CountsView counts) {

    record SigningPeriod(Instant opensAt, @Nullable Instant closesAt) {}

    record CountsView(long total, Map<String, Long> byRegion, Map<String, Long> byTerritory, Instant asOf) {

        static CountsView of(RollCounts.Counts counts) {
            var byRegion = new LinkedHashMap<String, Long>();
            for (var region : Region.values()) {
                byRegion.put(region.code(), counts.byRegion().getOrDefault(region, 0L));
            }
            return new CountsView(counts.total(), byRegion, counts.byTerritory(), counts.asOf());
        }
    }

    /** An entry of the list of calls. */
    record Item(CallSlug slug, CallStatus status, String title, String language) {

        static Item of(Call call, String language, Instant now) {
            var content = call.content();
            return new Item(
                    content.slug(), statusAt(call, now), content.text(language).title(), language);
        }
    }

    record Page(List<Item> items, @Nullable String next) {}

    static CallView of(Call call, String language, RollCounts.Counts counts, Instant now) {
        var content = call.content();
        var text = content.text(language);
        return new CallView(
                content.slug(),
                statusAt(call, now),
                text.title(),
                language,
                content.texts().keySet().stream().sorted().toList(),
                text,
                new SigningPeriod(content.opensAt(), content.closesAt()),
                content.review(),
                content.week(),
                content.notices().getOrDefault(language, content.notices().get(content.language())),
                content.sourceUrl(),
                CountsView.of(counts));
    }

    /** A call whose signing period is over is closed, even before the job has written it down. */
    private static CallStatus statusAt(Call call, Instant now) {
        return switch (call) {
            case Call.Open open when open.content().isOver(now) -> CallStatus.CLOSED;
            case Call.Open _, Call.Draft _, Call.Suspended _, Call.Closed _, Call.Archived _, Call.Withdrawn _ ->
                call.status();
        };
    }
}
