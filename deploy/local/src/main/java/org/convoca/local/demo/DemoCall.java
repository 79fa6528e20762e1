package org.convoca.local.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.ReviewPolicy;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demonstration's call as the signature-service takes it. The original named the second half of 2020; here the window is the half-year after the
 * first start, so that its week can still be announced.
 */
record DemoCall(
        CallStatus status,
        String language,
        Map<String, Text> texts,
        Period signing,
        ReviewPolicy review,
        ActionWeek week,
        Map<String, String> notice) {

    private static final int WINDOW_MONTHS = 6;

    record Text(String title, String summary, String body) {}

    record Period(Instant opensAt, @Nullable Instant closesAt) {}

    private record Translation(String title, String summary, String body, String notice) {}

    static DemoCall startedAt(Instant firstStart) {
        var texts = new TreeMap<String, Text>();
        var notice = new TreeMap<String, String>();
        translations().forEach((language, translation) -> {
            texts.put(language, new Text(translation.title, translation.summary, translation.body));
            notice.put(language, translation.notice);
        });
        var today = firstStart.atZone(ZoneOffset.UTC).toLocalDate();
        return new DemoCall(
                CallStatus.OPEN,
                "es",
                texts,
                new Period(firstStart, null),
                ReviewPolicy.AFTER,
                new ActionWeek.ToBeAnnounced(today, today.plusMonths(WINDOW_MONTHS)),
                notice);
    }

    /** The same with another week. */
    DemoCall in(ActionWeek other) {
        return new DemoCall(status, language, texts, signing, review, other, notice);
    }

    private static Map<String, Translation> translations() {
        return JsonMapper.builder().build().readValue(Demo.resource("texts.json"), new TypeReference<>() {});
    }
}
