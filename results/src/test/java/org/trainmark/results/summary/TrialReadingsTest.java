package org.trainmark.results.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Outcome;
import org.trainmark.results.Target;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Sighting;

class TrialReadingsTest {

    private static final Target TARGET = new Target(Target.Metric.ACCURACY, 0.9);
    private static final CurvePoint EARLY = new CurvePoint(1, 10, 160, 0.5, 1, 1, 0.8, OptionalDouble.of(0.9));
    private static final CurvePoint LATE = new CurvePoint(2, 20, 320, 1.5, 3, 0.5, 0.4, OptionalDouble.of(0.85));

    private static Map<String, TrialValue> all(TrialBuilder trial) {
        return TrialReadings.all(trial.build(), Optional.of(TARGET));
    }

    @Test
    void areTheDurationAndWhatWasMeasured() {
        assertThat(all(trial("a").measured("gc", 0.25, "s")))
                .isEqualTo(Map.of("duration", TrialValue.of(2.5, "s"), "gc", TrialValue.of(0.25, "s")));
    }

    @Test
    void areTheEndOfTheCurveAndWhenItFirstMetTheTarget() {
        assertThat(all(trial("a").curve(List.of(EARLY, LATE))))
                .containsEntry("training-time", TrialValue.of(1.5, "s"))
                .containsEntry("final-loss", TrialValue.of(0.4, ""))
                .containsEntry("final-accuracy", TrialValue.of(0.85, "fraction"))
                .containsEntry("time-to-target", TrialValue.of(0.5, "s"));
    }

    @Test
    void haveATimeToTargetWithoutValueWhereItWasNotReached() {
        assertThat(all(trial("a").curve(List.of(LATE))))
                .containsEntry("time-to-target", new TrialValue(OptionalDouble.empty(), "s"));
        assertThat(TrialReadings.all(trial("a").curve(List.of(LATE)).build(), Optional.empty()))
                .doesNotContainKey("time-to-target");
    }

    @Test
    void haveNoAccuracyOfATaskWithoutClasses() {
        CurvePoint plain = new CurvePoint(1, 10, 160, 0.5, 1, 1, 0.8, OptionalDouble.empty());

        assertThat(all(trial("a").curve(List.of(plain)))).doesNotContainKey("final-accuracy");
    }

    @Test
    void watchATrialThatDidNotReachTheTargetAsFarAsItsCurveGoes() {
        TrialReport trial = trial("a").curve(List.of(LATE)).build();

        assertThat(TrialReadings.toTarget(trial, TARGET, CurvePoint::trainingSeconds))
                .isEqualTo(Sighting.notWithin(1.5));
        assertThat(TrialReadings.toTarget(trial, TARGET, CurvePoint::epochs)).isEqualTo(Sighting.notWithin(2));
        assertThat(TrialReadings.toTarget(trial("a").build(), TARGET, CurvePoint::epochs))
                .isEqualTo(Sighting.notWithin(0));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMPLETED")
    void achieveNothingWithoutCompleting(Outcome outcome) {
        TrialReport trial = trial("a")
                .curve(List.of(EARLY, LATE))
                .failed(outcome, "it broke")
                .build();

        assertThat(trial.achieved()).isEmpty();
        assertThat(TrialReadings.all(trial, Optional.of(TARGET)))
                .doesNotContainKeys("training-time", "final-loss", "final-accuracy")
                .containsEntry("time-to-target", new TrialValue(OptionalDouble.empty(), "s"));
        assertThat(TrialReadings.toTarget(trial, TARGET, CurvePoint::trainingSeconds))
                .isEqualTo(Sighting.notWithin(1.5));
        assertThat(TrialReadings.atEnd(trial, CurvePoint::validationLoss)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void achieveNothingWithALossThatIsNotFinite(double loss) {
        CurvePoint diverged = new CurvePoint(3, 30, 480, 2, 4, 1, loss, OptionalDouble.of(0.99));
        TrialReport trial = trial("a").curve(List.of(EARLY, diverged)).build();

        assertThat(diverged.validationAccuracy()).isEmpty();
        assertThat(trial.achieved()).isEmpty();
        assertThat(TrialReadings.toTarget(trial, TARGET, CurvePoint::trainingSeconds))
                .isEqualTo(Sighting.notWithin(2));
        assertThat(new Target(Target.Metric.LOSS, 1).reachedAt(diverged)).isFalse();
    }

    @Test
    void haveNoAccuracyThatIsNotFinite() {
        assertThat(new CurvePoint(1, 1, 1, 1, 1, 1, 1, OptionalDouble.of(Double.NaN)).validationAccuracy())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.4, true", "0.39, false"})
    void meetALossThatIsNoHigher(double loss, boolean reached) {
        Target target = new Target(Target.Metric.LOSS, loss);

        assertThat(target.reachedAt(LATE)).isEqualTo(reached);
        assertThat(target.firstReachedIn(List.of(EARLY, LATE)))
                .isEqualTo(reached ? Optional.of(LATE) : Optional.empty());
    }

    @Test
    void neverMeetAnythingWithALossThatIsNoNumber() {
        CurvePoint diverged = new CurvePoint(1, 1, 1, 1, 1, Double.NaN, Double.NaN, OptionalDouble.empty());

        assertThat(new Target(Target.Metric.LOSS, 1).reachedAt(diverged)).isFalse();
        assertThat(TARGET.reachedAt(diverged)).isFalse();
    }
}
