package org.trainmark.results.summary.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.trainmark.results.Disturbance;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.SampleRun;

class DisturbanceNotesTest {

    @Test
    void sayNothingOfARunThatNothingDisturbed() {
        assertThat(DisturbanceNotes.of(SampleRun.ofThroughputOnly())).isEmpty();
    }

    @Test
    void tellTrialsWhoseNumbersMayBeOff() {
        assertThat(notes(disturbed(Disturbance.Kind.THROTTLED, "4 times")))
                .containsExactly("1 of 2 trials was disturbed, so their numbers may be off: throttled.");
    }

    @Test
    void tellHowMuchLoadThereWas() {
        assertThat(notes(loaded(0.61), loaded(1.52), disturbed(Disturbance.Kind.THROTTLED, "4 times")))
                .containsExactly("3 of 4 trials were disturbed, so their numbers may be off: other load 0.6 to 1.5"
                        + " processors in 2; throttled in 1.");
        assertThat(notes(loaded(1.52), loaded(1.53)))
                .containsExactly(
                        "2 of 3 trials were disturbed, so their numbers may be off: other load 1.5 processors.");
    }

    @Test
    void sayThatAllWere() {
        List<TrialReport> all =
                List.of(loaded(1.5).build(), loaded(1.8).repetition(2).build());

        assertThat(DisturbanceNotes.of(SampleRun.summary(SampleRun.info("disturbed", Optional.empty()), all)))
                .containsExactly("All 2 trials were disturbed, so their numbers may be off: other load 1.5 to 1.8"
                        + " processors.");
    }

    @Test
    void tellTrialsThatCountThoughLightlyDisturbed() {
        assertThat(notes(disturbed(Disturbance.Kind.CLOCK, "5.2 % slower")))
                .containsExactly("1 of 2 trials was lightly disturbed and counted all the same: clock.");
    }

    @Test
    void tellTrialsThatFailedWhileTheyWereDisturbed() {
        assertThat(notes(disturbed(Disturbance.Kind.THROTTLED, "4 times").failed(Outcome.CRASHED, "gone")))
                .containsExactly("1 of 2 trials was disturbed and failed, which is a result and does not run again:"
                        + " throttled.");
    }

    @Test
    void tellTrialsOfWhichALaterTryCounts() {
        TrialBuilder repeat = trial("a")
                .cell(Map.of("optimizer", "sgd"))
                .repetition(1)
                .origin(new Origin(Origin.REPEAT, 1, OptionalInt.empty()));

        assertThat(notes(repeat))
                .containsExactly("1 of 2 trials was disturbed at first and ran again; the first try is in the log.");
    }

    @Test
    void sayOfTheHypervisorThatTheTrialCounts() {
        assertThat(notes(disturbed(Disturbance.Kind.STEAL, "the hypervisor took 0.80 processors on average")))
                .containsExactly("1 of 2 trials was lightly disturbed and counted all the same: steal.");
    }

    private static List<String> notes(TrialBuilder... trials) {
        List<TrialReport> all = new ArrayList<>();
        all.add(trial("calm").cell(Map.of("optimizer", "adam")).build());
        for (TrialBuilder builder : trials) {
            all.add(builder.build());
        }
        return DisturbanceNotes.of(SampleRun.summary(SampleRun.info("disturbed", Optional.empty()), all));
    }

    private static TrialBuilder disturbed(Disturbance.Kind kind, String detail) {
        return trial("a").cell(Map.of("optimizer", "sgd")).repetition(1).disturbances(new Disturbance(kind, detail));
    }

    private static TrialBuilder loaded(double processors) {
        return disturbed(Disturbance.Kind.OTHER_LOAD, "others")
                .measured(MetricNames.OTHER_LOAD, processors, "processors");
    }
}
