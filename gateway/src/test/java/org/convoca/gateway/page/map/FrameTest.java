package org.convoca.gateway.page.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.convoca.contracts.territory.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {

    @Test
    void readsWhatItWritesOverTheAntimeridianToo() {
        var fiji = new Frame(176.5, -19, 182, -16);

        assertThat(fiji.text()).isEqualTo("176.5,-19,-178,-16");
        assertThat(Frame.parse(fiji.text())).contains(fiji);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,2,3",
                "1,2,3,4,5",
                "a,b,c,d",
                "0,0,0,0",
                "0,5,1,4",
                "0,-91,1,0",
                "-200,0,1,1",
                "NaN,0,1,1",
                "0,0,Infinity,1"
            })
    void isNotReadFromAnythingElse(String text) {
        assertThat(Frame.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void existsForEveryRegionAndFitsASheet(Region region) {
        var sheet = Sheet.of(Frame.of(region));

        assertThat(sheet.height()).isBetween(700, 1710);
    }

    @Test
    void goesTheShortWayRoundTheGlobe() {
        var around = Bounds.around(List.of(new Spot("suva", -18.1, 178.4, 1), new Spot("apia", -13.8, -171.8, 1)));

        assertThat(around.east() - around.west()).isCloseTo(9.8, within(1e-9));
        assertThat(around.frame().centre()).isCloseTo(183.3, within(1e-9));
    }

    @Test
    void staysWithinTheWorldAtThePoles() {
        assertThat(Bounds.around(List.of(new Spot("pole", 90, 0, 1)))
                        .frame()
                        .withMargin()
                        .north())
                .isEqualTo(90);
    }
}
