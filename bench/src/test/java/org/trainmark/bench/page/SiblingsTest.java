package org.trainmark.bench.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.plan.Results;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

class SiblingsTest {

    /** Two cells, three repetitions: the first cell has those of even numbers. */
    private final List<Trial> trials = Trials.trials(2, 3);

    @Test
    void areOfTheSameCellWhereThatHasCurves() {
        List<TrialReport> own = List.of(trained(0, 0.25, 0.5), trained(1, 0.9, 0.9), trained(2, 0.5, 0.75));

        Siblings siblings = Siblings.of(trials.get(4).key(Origin.GRID).cell(), own);

        assertThat(siblings.inWords()).isEqualTo("2 trials of this cell");
        assertThat(siblings.typical())
                .extracting(point -> point.validationAccuracy().orElseThrow())
                .containsExactly(0.375, 0.625);
    }

    @Test
    void areAllWhereTheCellHasNone() {
        List<TrialReport> own =
                List.of(trained(1, 0.8), trained(3, 0.4), Results.of(trials.get(0), Outcome.COMPLETED), failed(2, 0.1));

        Siblings siblings = Siblings.of(trials.get(4).key(Origin.GRID).cell(), own);

        assertThat(siblings.inWords()).isEqualTo("2 trials of all cells");
        assertThat(siblings.typical()).hasSize(1);
    }

    @Test
    void areNoneBeforeATrialHasACurve() {
        Siblings siblings = Siblings.of(trials.get(0).key(Origin.GRID).cell(), List.of());

        assertThat(siblings.inWords()).isEmpty();
        assertThat(siblings.typical()).isEmpty();
        assertThat(CurveJson.thinned(siblings.typical())).isEmpty();
    }

    @Test
    void areThinnedWhereTheyHaveMorePointsThanCanBeSeen() {
        List<CurvePoint> curve = PageRuns.curve(new double[1001]);

        assertThat(CurveJson.thinned(curve))
                .hasSizeLessThan(102)
                .last()
                .satisfies(point -> assertThat(point.get(0).asInt()).isEqualTo(1001));
        assertThat(CurveJson.thinned(curve.subList(0, 100))).hasSize(100);
    }

    @Test
    void haveNoMoreDigitsThanCanBeSeen() {
        assertThat(CurveJson.from(0, PageRuns.curve(1 / 3.0)).toString())
                .isEqualTo("{\"from\":0,\"points\":[[1.0,0.66667,0.33333]]}");
        assertThat(CurveJson.from(0, PageRuns.curve(Double.NaN)).toString())
                .isEqualTo("{\"from\":0,\"points\":[[1.0,null,null]]}");
    }

    private TrialReport trained(int number, double... accuracies) {
        return PageRuns.trained(Results.of(trials.get(number), Outcome.COMPLETED), accuracies);
    }

    private TrialReport failed(int number, double... accuracies) {
        return PageRuns.trained(Results.of(trials.get(number), Outcome.CRASHED), accuracies);
    }
}
