package org.trainmark.results.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {

    private static final PlotAxis X =
            new PlotAxis("steps", new Scale(0, 10, false, List.of(new Tick(0, "0"), new Tick(10, "10"))));
    private static final PlotAxis Y =
            new PlotAxis("loss", new Scale(1, 100, true, List.of(new Tick(1, "1"), new Tick(100, "100"))));
    private static final Frame FRAME = new Frame(X, Y, new Size(400, 300));

    @Test
    void leavesRoomForTheWidestLabelOfTheYAxis() {
        // 16 and three characters of 7.8 pixels on the left; 10 and half of two characters on the right.
        assertThat(FRAME.left()).isCloseTo(16 + 3 * 7.8, within(1e-9));
        assertThat(FRAME.right()).isCloseTo(400 - 10 - 7.8, within(1e-9));
        assertThat(FRAME.bottom()).isEqualTo(250);
        assertThat(FRAME.top()).isEqualTo(30);
    }

    @Test
    void placesTheEndsOfItsScalesAtItsEdges() {
        assertThat(FRAME.x(0)).isEqualTo(FRAME.left());
        assertThat(FRAME.x(10)).isCloseTo(FRAME.right(), within(1e-9));
        assertThat(FRAME.y(1)).isEqualTo(FRAME.bottom());
        assertThat(FRAME.y(100)).isCloseTo(FRAME.top(), within(1e-9));
        assertThat(FRAME.y(10)).isCloseTo(140, within(1e-9));
    }

    @Test
    void holdsPointsOnItsEdgesAndNoneBeyond() {
        assertThat(FRAME.holds(new Series.Point(0, 100, ""))).isTrue();
        assertThat(FRAME.holds(new Series.Point(10.1, 50, ""))).isFalse();
        assertThat(FRAME.holds(new Series.Point(5, 0.9, ""))).isFalse();
        assertThat(FRAME.holds(new Series.Point(5, Double.NaN, ""))).isFalse();
        assertThat(FRAME.holds(new Series.Point(Double.NaN, 50, ""))).isFalse();
    }

    @Test
    void writesNoLabelOverAnother() {
        List<Tick> crowded = List.of(new Tick(0, "1000"), new Tick(0.1, "1001"), new Tick(9, "9"), new Tick(10, "10"));
        String drawn = new Frame(new PlotAxis("x", new Scale(0, 10, false, crowded)), Y, new Size(400, 300))
                .drawn()
                .toString();

        assertThat(drawn).contains(">1000<", ">9<", ">10<").doesNotContain(">1001<");
        assertThat(drawn.split("class=\"axis\"", -1)).hasSize(4 + 1 + 1);
    }

    @Test
    void titlesBothAxes() {
        assertThat(FRAME.drawn().toString()).contains("class=\"axis-title\">steps<", "class=\"axis-title\">loss<");
    }

    @ParameterizedTest
    @CsvSource({"1, circle", "2, polygon", "3, polygon", "4, polygon", "5, polygon", "6, polygon"})
    void marksEachColorByAShapeOfItsOwn(int color, String shape) {
        String mark = Marker.at(color, 10, 20).toString();

        assertThat(mark).startsWith("<" + shape + " ").contains("class=\"mark c" + color + "\"");
        for (int other = 1; other <= 6; other++) {
            String shapeOfOther = Marker.at(other, 10, 20).toString().replace("c" + other, "c" + color);
            assertThat(shapeOfOther.equals(mark)).isEqualTo(other == color);
        }
    }

    @Test
    void marksASquareAroundItsPlace() {
        assertThat(Marker.at(2, 10, 20))
                .hasToString("<polygon points=\"6,16 14,16 14,24 6,24\" class=\"mark c2\"></polygon>");
        assertThat(Marker.at(0, 10, 20).toString()).contains("r=\"3\"");
    }

    @Test
    void sumsTheLegendOfABar() {
        Bar bar = new Bar(16, List.of(new Bar.Part(1, 2, ""), new Bar.Part(2, 3, "")));

        assertThat(bar.total()).isEqualTo(5);
        assertThatIllegalArgumentException().isThrownBy(() -> new Bar.Part(1, -1, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bar.Part(1, Double.NaN, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Band(2, 1, ""));
    }

    @Test
    void saysWhatAPictureShowsToAScreenReader() {
        assertThat(Picture.of("p", "A title", "What it shows", 100, 50.04))
                .hasToString("<svg viewBox=\"0 0 100 50\" role=\"img\" aria-labelledby=\"p-title p-description\">"
                        + "<title id=\"p-title\">A title</title><desc id=\"p-description\">What it shows</desc></svg>");
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 6, 0.2", "0, 5, 6, 1", "0, 6, 4, 2", "-3, 3, 5, 2", "10, 10, 2, 0.2"})
    void ticksAreOneTwoOrFiveApart(double low, double high, int ticks, double step) {
        Scale scale = Scale.linear(low, high, Double::toString);

        assertThat(scale.ticks().get(1).value() - scale.ticks().get(0).value()).isCloseTo(step, within(1e-9));
        assertThat(scale.ticks()).hasSize(ticks);
    }
}
