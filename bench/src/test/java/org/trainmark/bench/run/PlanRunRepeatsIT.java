package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.plan.Results;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Circumstances;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;

class PlanRunRepeatsIT extends RunsOfThreeTrials {

    PlanRunRepeatsIT(@TempDir Path directory) {
        super(directory);
    }

    @Test
    void repeatsASpoiltTrialAfterAllOthersUntilItIsNot() {
        Tally tally = run(
                (trial, order, earlier) -> {
                    ran.add(trial.id() + "@" + order + "#" + earlier);
                    return spoilt(trial, trial.id().equals(id(0)) && earlier == 0);
                },
                () -> false);

        assertThat(ran).containsExactly(id(0) + "@0#0", id(1) + "@1#0", id(2) + "@2#0", id(0) + "@3#1");
        assertThat(logged()).hasSize(4);
        assertThat(tally.ended()).isEqualTo(3);
        assertThat(counting()).hasSize(3).noneMatch(Tries::isSpoilt);
    }

    @Test
    void neverRunsAFailedTrialAgainThoughItWasSpoilt() {
        Tally tally = run(
                (trial, order, earlier) -> trial.id().equals(id(0)) ? failed(trial) : spoilt(trial, false),
                () -> false);

        assertThat(logged()).containsExactlyElementsOf(ids(trials));
        assertThat(tally.inWords()).isEqualTo("2 completed, 1 crashed");
    }

    @Test
    void countsTheFailureOfARepeat() {
        Tally tally = run(
                (trial, order, earlier) -> trial.id().equals(id(0)) && earlier == 1
                        ? failed(trial)
                        : spoilt(trial, trial.id().equals(id(0))),
                () -> false);

        assertThat(logged()).containsExactly(id(0), id(1), id(2), id(0));
        assertThat(tally.inWords()).isEqualTo("2 completed, 1 crashed");
        assertThat(counting()).filteredOn(result -> !result.isCompleted()).hasSize(1);
    }

    /** Returns a crash during which something disturbed the trial. */
    private static TrialReport failed(Trial trial) {
        return Results.of(trial, Outcome.CRASHED)
                .with(new Circumstances(
                        new TreeMap<>(),
                        List.of(new Disturbance(Disturbance.Kind.THROTTLED, "by heat")),
                        new TreeMap<>()));
    }

    @Test
    void endsTheRepeatingOnceARoundOfItHelpedNoneAndSaysSo() {
        run((trial, order, earlier) -> spoilt(trial, trial.id().equals(id(1))), () -> false);

        assertThat(logged()).containsExactly(id(0), id(1), id(2), id(1));
        assertThat(counting()).hasSize(3).filteredOn(Tries::isSpoilt).hasSize(1);
        assertThat(progress.reasons)
                .containsExactly("every repeat was disturbed too, so no more are run: 1 trial stays disturbed");
    }

    @Test
    void goesOnWithRepeatsThatWereDueWhenItStopped() {
        run(this::spoilsTheFirst, () -> ran.size() == 4);
        List<String> before = logged();

        Tally tally = run(this::spoilsTheFirst, () -> false);

        assertThat(before).hasSize(3);
        assertThat(ran.subList(4, ran.size())).containsExactly(id(0) + "#1");
        assertThat(logged()).hasSize(4);
        assertThat(tally.ended()).isEqualTo(3);
    }

    private TrialReport spoilsTheFirst(Trial trial, int order, int earlier) {
        ran.add(trial.id() + "#" + earlier);
        return spoilt(trial, trial.id().equals(id(0)));
    }

    private static TrialReport spoilt(Trial trial, boolean spoilt) {
        return Results.of(trial, spoilt ? List.of(new Disturbance(Disturbance.Kind.THROTTLED, "by heat")) : List.of());
    }

    private List<TrialReport> counting() {
        return new ArrayList<>(Tries.counting(reports()));
    }
}
