package org.convoca.signature.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeclarationTextTest {

    @Test
    void hasAHashThatAnybodyCanCompute() {
        // printf 'es\x1eT\x1eS\x1eB' | sha256sum
        assertThat(DeclarationText.hash("es", "T", "S", "B"))
                .isEqualTo("1777acb0e327797edf2f084b2f9e759bc2406d4cac7e19bcd895028e3c6cf64f");
    }

    @Test
    void readsTheSameHoweverItsLinesEndAndItsLettersAreComposed() {
        assertThat(DeclarationText.hash("es", "Acción", "a\nb", "c"))
                .isEqualTo(DeclarationText.hash("es", " Accio\u0301n ", "a\r\nb", "c\n"));
    }

    @Test
    void knowsATextFromOneWithMovedBorders() {
        assertThat(DeclarationText.hash("es", "ab", "c", "d")).isNotEqualTo(DeclarationText.hash("es", "a", "bc", "d"));
        assertThat(DeclarationText.hash("es", "a", "b", "c")).isNotEqualTo(DeclarationText.hash("en", "a", "b", "c"));
    }

    @Test
    void givesASignatureItsReference() {
        var text = DeclarationText.of("es", 3, new Wording("T", "S", "B"), Instant.EPOCH);

        assertThat(text.reference().version()).isEqualTo(3);
        assertThat(text.reference().hash()).isEqualTo(text.hash());
    }
}
