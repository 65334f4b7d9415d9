package org.trainmark.results.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.summary.SampleRun;

class LossPanelTest {

    private static CurvePoint point(int epoch, double training, double validation) {
        return new CurvePoint(epoch, epoch, epoch, epoch, epoch, training, validation, OptionalDouble.empty());
    }

    private static LossPanel panel(CurvePoint... curve) {
        return new LossPanel(
                SampleRun.of(
                                "x",
                                List.of(trial("t")
                                        .cell(Map.of("optimizer", "sgd"))
                                        .curve(List.of(curve))
                                        .build()))
                        .cells()
                        .get(0),
                1);
    }

    @Test
    void showsAValidationLossThatRisesBesideATrainingLossNearNothing() {
        Scale scale = panel(point(1, 0.9, 1.32), point(2, 0.02, 1.7), point(3, 0.0005, 2.24))
                .scale();

        assertThat(scale.logarithmic()).isFalse();
        assertThat(scale.at(2.24) - scale.at(1.32)).isGreaterThan(0.3);
    }

    @Test
    void isLogarithmicWhereTheValidationLossFallsByOrdersOfSize() {
        assertThat(panel(point(1, 2, 2), point(2, 0.1, 0.1), point(3, 0.01, 0.01))
                        .scale()
                        .logarithmic())
                .isTrue();
    }

    @Test
    void drawsATrainingLossFarBeyondAtTheEdge() {
        LossPanel panel = panel(point(1, 1e9, 2), point(2, 1.5, 1));
        Scale scale = panel.scale();

        assertThat(scale.high()).isLessThan(10);
        assertThat(panel.lines(scale)).hasSize(2);
        assertThat(panel.lines(scale).get(0).points()).extracting(Point::y).containsExactly(scale.high(), 1.5);
    }
}
