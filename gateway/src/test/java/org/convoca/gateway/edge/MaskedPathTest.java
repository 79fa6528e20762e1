package org.convoca.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedPathTest {

    private static final String TOKEN = "q7mJ8s0Zt5k1Yx-3vB9dLw_2aHfGcE4nRpTuIoXyZ6M";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/confirm/",
                "/disown/",
                "/withdraw/",
                "/reconfirm/",
                "/registration/",
                "/week/",
                "/report/",
                "/unsubscribe/",
                "/Confirm/",
                "//confirm/",
                "/es/confirm/",
                "/confirm//",
                "/x",
                "/"
            })
    void neverShowsAToken(String before) {
        assertThat(MaskedPath.of(before + TOKEN)).doesNotContain(TOKEN.substring(0, 20));
        assertThat(MaskedPath.of(before + TOKEN + "/more")).doesNotContain(TOKEN.substring(0, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "/confirm/abc, /confirm/***",
        "/es/calls/anti-imperialist-week/roll, /es/calls/anti-imperialist-week/roll",
        "/api/v1/registrations/0b2f1b0e-94a5-3c7e-9c1f-2f1f0c8a7d11, /api/v1/registrations/0b2f1b0e-94a5-3c7e-9c1f-2f1f0c8a7d11",
    })
    void showsTheRest(String path, String shown) {
        assertThat(MaskedPath.of(path)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a\r\n2026-11-02 forged line", "/a\u001b[31m", "/\u202eabc"})
    void cannotForgeALogLine(String path) {
        assertThat(MaskedPath.of(path)).matches("[\\x21-\\x7e]+");
    }
}
