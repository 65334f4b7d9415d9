package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.plan.Results;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;

class PlanRunAtOnceIT extends RunsOnTwoDevices {

    private static final List<Disturbance> SPOILT = List.of(new Disturbance(Disturbance.Kind.THROTTLED, "by heat"));

    PlanRunAtOnceIT(@TempDir Path directory) {
        super(directory);
    }

    @Test
    void haveATrialOnEachDeviceAtOnceInThePlannedOrderOfEach() {
        Tally tally = run(true, inside(this::meets), () -> false);

        assertThat(tally.inWords()).isEqualTo("6 completed");
        assertThat(most).isEqualTo(2);
        assertThat(begun("a")).containsExactly("a-r0", "a-r1", "a-r2");
        assertThat(begun("b")).containsExactly("b-r0", "b-r1", "b-r2");
        assertThat(logged())
                .hasSize(6)
                .allSatisfy(trial -> assertThat(trial.host().facts()).containsEntry("devices.at-once", "2"));
    }

    @Test
    void haveOneTrialAtATimeUnlessAskedForMore() {
        run(false, inside(this::completes), () -> false);

        assertThat(most).isEqualTo(1);
        assertThat(begun)
                .containsExactlyElementsOf(trials.stream().map(Trial::id).toList());
        assertThat(logged())
                .hasSize(6)
                .allSatisfy(trial -> assertThat(trial.host().facts()).doesNotContainKey("devices.at-once"));
    }

    @Test
    void doNotLabelATrialThatRanAlone() {
        trials.removeIf(trial -> trial.id().equals("b-r1") || trial.id().equals("b-r2"));

        run(
                true,
                inside((trial, order, earlier) -> {
                    if (trial.repetition() == 0) {
                        await(both);
                    } else {
                        awaitLogged("b-r0");
                    }
                    return Results.of(trial, Outcome.COMPLETED);
                }),
                () -> false);

        assertThat(atOnce("a-r0")).isEqualTo("2");
        assertThat(atOnce("b-r0")).isEqualTo("2");
        assertThat(atOnce("a-r2")).isEqualTo("1");
    }

    @Test
    void repeatSpoiltTrialsOfBothDevicesAfterAllOthers() {
        run(
                true,
                inside((trial, order, earlier) -> {
                    await(both);
                    return Results.of(trial, trial.repetition() == 0 && earlier == 0 ? SPOILT : List.of());
                }),
                () -> false);

        assertThat(begun("a")).containsExactly("a-r0", "a-r1", "a-r2", "a-r0");
        assertThat(begun("b")).containsExactly("b-r0", "b-r1", "b-r2", "b-r0");
        assertThat(logged()).hasSize(8);
        assertThat(Tries.counting(logged())).hasSize(6).noneMatch(Tries::isSpoilt);
    }

    @Test
    void neverWaitForTheTrialsOfAnotherDevice() {
        run(
                true,
                inside((trial, order, earlier) -> {
                    if (trial.id().equals("a-r0")) {
                        awaitLogged("b-r2");
                    }
                    return Results.of(trial, Outcome.COMPLETED);
                }),
                () -> false);

        assertThat(logged()).extracting(TrialReport::id).endsWith("a-r0", "a-r1", "a-r2");
    }

    private String atOnce(String id) {
        return logged().stream()
                .filter(trial -> trial.id().equals(id))
                .map(trial -> trial.host().facts().getOrDefault("devices.at-once", "1"))
                .findFirst()
                .orElse("not logged");
    }

    private TrialReport meets(Trial trial, int order, int earlier) {
        await(both);
        return Results.of(trial, Outcome.COMPLETED);
    }

    private TrialReport completes(Trial trial, int order, int earlier) {
        return Results.of(trial, Outcome.COMPLETED);
    }
}
