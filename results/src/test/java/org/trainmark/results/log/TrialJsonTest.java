package org.trainmark.results.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.trainmark.results.TrialBuilder.trial;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.Confusion;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Disturbance;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.RangePoint;
import org.trainmark.results.RatePoint;
import org.trainmark.results.StepWindow;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.stored.TrialJson;

class TrialJsonTest {

    private static final String REQUIRED =
            "\"schema\":1,\"id\":\"a\",\"cell\":{\"batch-size\":\"16\"},\"repetition\":0,"
                    + "\"seed\":7,\"order\":0,\"startedAt\":\"2026-01-01T00:00:00Z\",\"seconds\":1.5,\"outcome\":\"completed\"";

    @Test
    void keepsEverythingOfATrial() {
        TrialReport trial = trial("0a1b")
                .cell(Map.of("optimizer", "{momentum: {decay: 0.9}}", "batch-size", "16"))
                .repetition(3)
                .order(17)
                .failed(Outcome.OUT_OF_MEMORY, "no room on \"device\" <0>", "line 1\n", "µ € 😀")
                .measured(MetricNames.THROUGHPUT, 12345.678901234567, "samples/s")
                .provenance("jvm", "17")
                .curve(List.of(new CurvePoint(
                        0.5, 10, 160, 0.1, 0.2, 2.3, 2.2, OptionalDouble.of(0.1), OptionalDouble.of(0.05))))
                .rangeTest(List.of(new RangePoint(0.1, 2.5, 2.25), new RangePoint(0.2, Double.MAX_VALUE, 0.1)))
                .windows(List.of(new StepWindow(8, 1234.5), new StepWindow(16, 0.1 + 0.2)))
                .disturbances(new Disturbance(Disturbance.Kind.OTHER_LOAD, "1.5 processors were \"busy\""))
                .rates(List.of(new RatePoint(0, 0.1), new RatePoint(5, 0.05)))
                .setting("loss", "cross-entropy")
                .trainingEnded(TrainingEnd.PATIENCE)
                .fact("devices.at-once", "2")
                .confusion(new Confusion("test", List.of("cat", "dog"), List.of(List.of(3, 1), List.of(0, 4))))
                .stepsFile("steps/0a1b.hlog")
                .build();

        assertThat(roundTrip(trial)).isEqualTo(trial);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void storesEveryOutcomeByItsLabel(Outcome outcome) {
        TrialReport trial = trial("a").failed(outcome, "because").build();

        assertThat(new String(TrialJson.write(trial), UTF_8)).contains("\"outcome\":\"" + outcome.label() + "\"");
        assertThat(roundTrip(trial)).isEqualTo(trial);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, 4.9e-324})
    void keepsNumbersThatJsonHasNoWordFor(double value) {
        TrialReport trial = trial("a")
                .measured("loss", value, "")
                .curve(List.of(new CurvePoint(1, 1, 1, 1, 1, value, value, OptionalDouble.of(value))))
                .build();

        assertThat(roundTrip(trial)).isEqualTo(trial);
    }

    @Test
    void hasNoAccuracyWhereTheTaskHasNone() {
        TrialReport trial = trial("a")
                .curve(List.of(new CurvePoint(1, 1, 1, 1, 1, 0.5, 0.5, OptionalDouble.empty())))
                .build();

        assertThat(roundTrip(trial)).isEqualTo(trial);
    }

    @Test
    void givesMissingFieldsTheirDefaultsAndIgnoresUnknownOnes() {
        TrialReport trial = read("{" + REQUIRED + ",\"color\":{\"of\":[\"the\",1]}}");

        assertThat(trial.id()).isEqualTo("a");
        assertThat(trial.reason()).isEmpty();
        assertThat(trial.measurements()).isEmpty();
        assertThat(trial.curve()).isEmpty();
        assertThat(trial.findings().rates()).isEmpty();
        assertThat(trial.findings().rangeTest()).isEmpty();
        assertThat(trial.findings().windows()).isEmpty();
        assertThat(trial.disturbances()).isEmpty();
        assertThat(trial.findings().provenance()).isEmpty();
    }

    @Test
    void refusesALineWithoutItsId() {
        assertThatExceptionOfType(UnreadableRunException.class)
                .isThrownBy(() -> read("{" + REQUIRED.replace("\"id\":\"a\",", "") + "}"))
                .withMessageContaining("line 4")
                .withMessageContaining("'id'");
    }

    @Test
    void refusesAnOutcomeThatItDoesNotKnow() {
        assertThatExceptionOfType(UnreadableRunException.class)
                .isThrownBy(() -> read("{" + REQUIRED.replace("completed", "exploded") + "}"))
                .withMessageContaining("unknown outcome 'exploded'");
    }

    private static TrialReport roundTrip(TrialReport trial) {
        return read(new String(TrialJson.write(trial), UTF_8));
    }

    private static TrialReport read(String json) {
        return new TrialReader(Path.of("trials.jsonl"), Optional.empty())
                .read(new LogLines.Line(4, 0, json.getBytes(UTF_8), true))
                .orElseThrow();
    }
}
