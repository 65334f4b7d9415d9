package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Origin;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.compare.contrast.Trials;
import org.trainmark.results.stats.Sighting;

class ComparedRunTest {

    private static final CurvePoint EARLY = new CurvePoint(1, 10, 160, 0.5, 1, 1, 0.8, OptionalDouble.of(0.8));
    private static final CurvePoint LATE = new CurvePoint(2, 20, 320, 1.5, 3, 0.5, 0.4, OptionalDouble.of(0.95));

    private static ComparedTrial compared(TrialBuilder trial, RunInfo info) {
        return ComparedRun.of("run", info, List.of(trial.build())).trials().get(0);
    }

    private static RunInfo info() {
        return Runs.info(Map.of(), Runs.MACHINE);
    }

    private static RunInfo withoutTarget() {
        RunInfo info = info();
        return new RunInfo(
                info.name(),
                info.question(),
                info.suite(),
                info.suiteSha256(),
                info.axes(),
                info.extent(),
                Optional.empty(),
                info.createdAt(),
                info.settings(),
                info.provenance());
    }

    @Test
    void readsWhatATrialMeasuredAndWhatItsCurveSays() {
        ComparedTrial compared =
                compared(trial("a").measured("throughput", 1000, "samples/s").curve(List.of(EARLY, LATE)), info());

        assertThat(compared.values())
                .containsEntry("throughput", 1000.0)
                .containsEntry("final-accuracy", 0.95)
                .containsEntry("final-loss", 0.4)
                .containsEntry("time-to-target", 1.5)
                .containsEntry("duration", 2.5);
        assertThat(compared.toTarget()).contains(Sighting.reachedAt(1.5));
    }

    @Test
    void hasNoTimeToATargetThatWasNotReached() {
        ComparedTrial compared = compared(trial("a").curve(List.of(EARLY)), info());

        assertThat(compared.values()).doesNotContainKey("time-to-target");
        assertThat(compared.toTarget()).contains(Sighting.notWithin(0.5));
    }

    @Test
    void saysNothingOfATargetThatIsNotThereOrWithoutACurve() {
        assertThat(compared(trial("a").curve(List.of(LATE)), withoutTarget()).toTarget())
                .isEmpty();
        assertThat(compared(trial("a"), info()).toTarget()).isEmpty();
    }

    private static ComparedRun spoiltOnce() {
        Disturbance heat = new Disturbance(Disturbance.Kind.THROTTLED, "by heat");
        TrialReport slow = trial("a")
                .measured("throughput", 900, "samples/s")
                .disturbances(heat)
                .build();
        TrialReport calm =
                trial("b").order(1).measured("throughput", 1001, "samples/s").build();
        TrialReport again =
                trial("a").order(2).measured("throughput", 1000, "samples/s").build();
        return ComparedRun.of("run", info(), List.of(slow, calm, again));
    }

    @Test
    void countsALaterTryAndKnowsTheFirst() {
        ComparedRun run = spoiltOnce();

        assertThat(run.trials()).extracting(ComparedTrial::order).containsExactly(1, 2);
        assertThat(run.trials()).extracting(ComparedTrial::spoilt).containsExactly(false, true);
        assertThat(run.trials().get(1).values()).containsEntry("throughput", 1000.0);
        assertThat(run.withFirstTries().trials())
                .extracting(ComparedTrial::order)
                .containsExactly(1, 0);
        assertThat(run.withFirstTries().trials().get(1).values()).containsEntry("throughput", 900.0);
        assertThat(run.withFirstTries().trials())
                .extracting(ComparedTrial::spoilt)
                .containsExactly(false, true);
    }

    @Test
    void keepsFirstTriesWithoutAnAxis() {
        ComparedTrial trial =
                Trials.repeated(Trials.cell(32, "slow"), 0, 1000, 900).without("profile");

        assertThat(trial.firstTry().cell()).isEqualTo(trial.cell());
        assertThat(trial.firstTry().values()).containsEntry("throughput", 900.0);
    }

    @Test
    void knowsOfAnEarlierBaselineThatAFirstTryWasSpoiltThoughNotWhatItMeasured() {
        TrialBuilder repeat = trial("a")
                .origin(new Origin(Origin.REPEAT, 1, OptionalInt.empty()))
                .measured("throughput", 1000, "samples/s");

        ComparedTrial compared = compared(repeat, info());

        assertThat(compared.spoilt()).isTrue();
        assertThat(compared.firstTry()).isEqualTo(compared);
    }

    @Test
    void halvesARunByAnAxisThatItsCellsThenLack() {
        ComparedRun run = Runs.run(
                "run",
                Stream.concat(
                                Trials.throughputs(Trials.cell(32, "cpu"), 2, 10, 1).stream(),
                                Trials.throughputs(Trials.cell(32, "slow"), 3, 10, 1).stream())
                        .toList());

        ComparedRun half = run.only("profile", "slow");

        assertThat(half.label()).isEqualTo("slow");
        assertThat(half.trials()).hasSize(3);
        assertThat(half.byCell()).containsOnlyKeys(Trials.cell(32, "cpu").without("profile"));
        assertThat(run.only("profile", "fast").trials()).isEmpty();
        assertThat(run.only("speed", "slow").trials()).isEmpty();
    }

    @Test
    void leavesTheSettingsOfAProfileOutWithTheProfile() {
        CellKey cell = new CellKey(
                new TreeMap<>(Map.of("profile-settings", "{threads: 2}", "loss", "a")),
                new TreeMap<>(Map.of("profile", "mine", "batch-size", "16")));

        assertThat(Trials.trial(cell, 0, 0, Map.of()).without("profile").cell())
                .isEqualTo(new CellKey(new TreeMap<>(Map.of("loss", "a")), new TreeMap<>(Map.of("batch-size", "16"))));
    }

    @Test
    void ordersTheTrialsOfACellByRepetitionSoThatSeedsMatch() {
        CellKey cell = Trials.cell(32, "cpu");
        ComparedTrial second = Trials.trial(cell, 1, 0, Map.of());
        ComparedTrial first = Trials.trial(cell, 0, 1, Map.of());

        assertThat(Runs.run("run", List.of(second, first)).byCell()).containsEntry(cell, List.of(first, second));
    }
}
