package org.convoca.signature.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.ReviewPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallTest {

    private static final Instant OPENS = Instant.parse("2020-09-01T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2020-10-01T00:00:00Z");

    @Test
    void canBeSignedFromTheFirstMomentOfThePeriodToTheLast() {
        var call = Call.of(CallStatus.OPEN, content(CLOSES));

        assertThat(call.isSignable(OPENS.minusMillis(1))).isFalse();
        assertThat(call.isSignable(OPENS)).isTrue();
        assertThat(call.isSignable(CLOSES.minusMillis(1))).isTrue();
        assertThat(call.isSignable(CLOSES)).isFalse();
    }

    @Test
    void canBeSignedForAsLongAsThereIsNoEnd() {
        assertThat(Call.of(CallStatus.OPEN, content(null)).isSignable(CLOSES.plusSeconds(1_000_000_000)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = CallStatus.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void cannotBeSignedInAnyOtherState(CallStatus status) {
        assertThat(Call.of(status, content(CLOSES)).isSignable(OPENS)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(CallStatus.class)
    void letsWhatWasSignedInTimeBeConfirmedWhileOpenAndAfterTheEnd(CallStatus status) {
        assertThat(Call.of(status, content(CLOSES)).isConfirmable())
                .isEqualTo(status == CallStatus.OPEN || status == CallStatus.CLOSED);
    }

    @Test
    void fallsBackToTheMainLanguage() {
        assertThat(content(null).text("pt").language()).isEqualTo("es");
    }

    static CallContent content(@Nullable Instant closesAt) {
        var text = DeclarationText.of("es", 1, new Wording("Título", "Resumen", "Texto"), OPENS);
        return new CallContent(
                new CallSlug("semana"),
                "es",
                Map.of("es", text),
                List.of(),
                OPENS,
                closesAt,
                ReviewPolicy.AFTER,
                new ActionWeek.ToBeAnnounced(LocalDate.of(2020, 7, 1), LocalDate.of(2020, 12, 31)),
                null,
                Map.of(),
                null);
    }
}
