package org.trainmark.results.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;

/** What the final loss of a training says that predicts tokens. */
class TokensTest {

    private static TrialBuilder ending(int repetition, double loss) {
        return trial("a-r" + repetition)
                .repetition(repetition)
                .curve(List.of(new CurvePoint(1, 10, 640, 1, 1, loss, loss, OptionalDouble.of(0.5))));
    }

    private static CellSummary cell(List<TrialReport> trials) {
        return SampleRun.of("tokens", trials).cells().get(0);
    }

    @Test
    void turnsTheLossIntoPerplexityAndBits() {
        List<TrialReport> trials = new ArrayList<>();
        for (int repetition = 0; repetition < 3; repetition++) {
            trials.add(ending(repetition, Math.log(4) + 0.1 * (repetition - 1))
                    .measured("vocabulary", 256, "")
                    .measured("bytes-per-token", 1, "bytes")
                    .build());
        }
        CellSummary cell = cell(trials);
        Figure perplexity = figure(cell, "perplexity");

        assertThat(perplexity.value().orElseThrow()).isCloseTo(4, within(1e-9));
        assertThat(perplexity.interval().orElseThrow().low())
                .isCloseTo(
                        Math.exp(cell.finalLoss()
                                .orElseThrow()
                                .interval()
                                .orElseThrow()
                                .low()),
                        within(1e-9));
        assertThat(figure(cell, "bits-per-byte").value().orElseThrow()).isCloseTo(2, within(1e-9));
    }

    @Test
    void knowsNoBitsOfTokensThatAreNoBytes() {
        CellSummary cell = cell(
                List.of(ending(0, Math.log(18)).measured("vocabulary", 18, "").build()));

        assertThat(figure(cell, "perplexity").value().orElseThrow()).isCloseTo(18, within(1e-9));
        assertThat(metric("bits-per-byte").reading().apply(cell)).isEmpty();
    }

    @Test
    void saysNothingOfATrainingThatPredictsSomethingElse() {
        CellSummary cell = cell(List.of(ending(0, 0.5).build()));

        assertThat(metric("perplexity").reading().apply(cell)).isEmpty();
        assertThat(metric("bits-per-byte").reading().apply(cell)).isEmpty();
    }

    @Test
    void saysNothingWhereThePerplexityIsNoNumber() {
        CellSummary cell =
                cell(List.of(ending(0, 1000).measured("vocabulary", 18, "").build()));

        assertThat(metric("perplexity").reading().apply(cell)).isEmpty();
    }

    private static Metric metric(String name) {
        return Metrics.ALL.stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Figure figure(CellSummary cell, String name) {
        return metric(name).reading().apply(cell).orElseThrow();
    }
}
