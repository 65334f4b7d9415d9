package org.trainmark.results.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PatchTest {

    private static final PlotAxis AXIS =
            new PlotAxis("", new Scale(0, 1, false, List.of(new Tick(0, ""), new Tick(1, ""))));
    private static final Frame FRAME = new Frame(AXIS, AXIS, new Size(1000, 1000), new Frame.Margins(0, 0, 0));
    private static final double WHOLE = 1000 * 970;
    private static final Pattern PLACE = Pattern.compile("(-?[0-9.]+) (-?[0-9.]+)");

    /** Returns the area of all polygons of a path, in squares of pixels. */
    static double area(String path) {
        return Arrays.stream(path.split("M", -1))
                .mapToDouble(PatchTest::areaOfOne)
                .sum();
    }

    private static double areaOfOne(String polygon) {
        double[][] places = PLACE.matcher(polygon)
                .results()
                .map(place -> new double[] {Double.parseDouble(place.group(1)), Double.parseDouble(place.group(2))})
                .toArray(double[][]::new);
        double twice = 0;
        for (int i = 0; i < places.length; i++) {
            double[] next = places[(i + 1) % places.length];
            twice += places[i][0] * next[1] - next[0] * places[i][1];
        }
        return Math.abs(twice) / 2;
    }

    private static double[] nodes(int count) {
        double[] nodes = new double[count];
        Arrays.setAll(nodes, i -> i / (count - 1.0));
        return nodes;
    }

    private static Patch slope(int count) {
        double[] nodes = nodes(count);
        double[][] values = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                values[i][j] = nodes[i] + nodes[j];
            }
        }
        return new Patch(nodes, nodes, values);
    }

    @Test
    void fillsWhatIsAtLeastAsHigh() {
        Patch slope = slope(11);

        assertThat(area(slope.atLeast(Double.NEGATIVE_INFINITY, FRAME))).isCloseTo(WHOLE, within(1.0));
        assertThat(area(slope.atLeast(1, FRAME))).isCloseTo(WHOLE / 2, within(1.0));
        assertThat(area(slope.atLeast(1.5, FRAME))).isCloseTo(WHOLE / 8, within(WHOLE * 1e-3));
        assertThat(slope.atLeast(2.1, FRAME)).isEmpty();
    }

    @Test
    void drawsARowOfFullTilesAtOnce() {
        Matcher parts = Pattern.compile("M").matcher(slope(11).atLeast(-1, FRAME));

        assertThat(parts.results()).hasSize(10);
    }

    @Test
    void leavesBlankWhatIsNotKnown() {
        double[] nodes = nodes(3);
        Patch patch = new Patch(nodes, nodes, new double[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, Double.NaN}});

        assertThat(area(patch.atLeast(0, FRAME))).isCloseTo(WHOLE * 3 / 4, within(1.0));
        assertThat(patch.atLeast(0, FRAME)).doesNotContain("NaN");
        assertThat(patch.known()).hasSize(8);
    }

    @Test
    void refusesValuesForOtherNodes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Patch(nodes(2), nodes(2), new double[3][2]))
                .withMessageContaining("2 by 2 nodes and 3 rows");
    }
}
