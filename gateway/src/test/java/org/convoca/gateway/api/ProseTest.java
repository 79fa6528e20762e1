package org.convoca.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convoca.gateway.api.Prose.Span;
import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void tellsCodeAndStrongWordsFromTheRest() {
        assertThat(Prose.of("**Errors** have a `type`.").blocks().getFirst().spans())
                .containsExactly(
                        new Span("strong", "Errors"),
                        new Span("", " have a "),
                        new Span("code", "type"),
                        new Span("", "."));
    }

    @Test
    void tellsParagraphsFromTables() {
        var blocks = Prose.of("Before.\n\n| a | b |\n|---|---|\n| `c` | d, `e` |\n\nAfter.")
                .blocks();

        assertThat(blocks).hasSize(3);
        assertThat(blocks.get(1).rows())
                .containsExactly(
                        List.of(List.of(new Span("", "a")), List.of(new Span("", "b"))),
                        List.of(List.of(new Span("code", "c")), List.of(new Span("", "d, "), new Span("code", "e"))));
    }

    @Test
    void isNothingWhereThereIsNoText() {
        assertThat(Prose.of("").blocks()).isEmpty();
    }
}
