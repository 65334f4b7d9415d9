package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.plan.Results;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

/** What is kept of trials side by side where a run is told to stop, or one of them breaks. */
class PlanRunAtOnceCutShortIT extends RunsOnTwoDevices {

    PlanRunAtOnceCutShortIT(@TempDir Path directory) {
        super(directory);
    }

    @Test
    void giveEachTrialAPlaceOfItsOwnInTheOrderThoughTheyGoOnAfterAStop() {
        AtomicBoolean stopping = new AtomicBoolean();
        run(
                true,
                (trial, order, earlier) -> {
                    if (trial.id().equals("a-r0")) {
                        awaitLogged("b-r2");
                        stopping.set(true);
                    }
                    return Results.of(trial, order);
                },
                stopping::get);
        List<String> before = logged().stream().map(TrialReport::id).toList();

        run(true, (trial, order, earlier) -> Results.of(trial, order), () -> false);

        assertThat(before).containsExactly("b-r0", "b-r1", "b-r2");
        assertThat(logged()).hasSize(6).extracting(TrialReport::order).doesNotHaveDuplicates();
    }

    @Test
    void forgetWhatRunsOnEitherDeviceWhenToldToStop() {
        AtomicBoolean stopping = new AtomicBoolean();

        Tally tally = run(
                true,
                inside((trial, order, earlier) -> {
                    await(both);
                    if (trial.repetition() == 1) {
                        stopping.set(true);
                        await(both);
                    }
                    return Results.of(trial, Outcome.COMPLETED);
                }),
                stopping::get);

        assertThat(begun).containsExactlyInAnyOrder("a-r0", "a-r1", "b-r0", "b-r1");
        assertThat(logged()).extracting(TrialReport::id).containsExactlyInAnyOrder("a-r0", "b-r0");
        assertThat(tally.ended()).isEqualTo(2);
    }

    @Test
    void throwWhatBreaksOnOneDeviceOnceTheTrialOnTheOtherIsKept() {
        assertThatIllegalStateException()
                .isThrownBy(() -> run(
                        true,
                        inside((trial, order, earlier) -> {
                            await(both);
                            if (trial.cell().id().equals("a")) {
                                throw new IllegalStateException("broken");
                            }
                            awaitBroken();
                            return Results.of(trial, Outcome.COMPLETED);
                        }),
                        () -> false))
                .withMessage("broken");

        assertThat(begun).containsExactlyInAnyOrder("a-r0", "b-r0");
        assertThat(logged()).extracting(TrialReport::id).containsExactly("b-r0");
    }

    @Test
    void throwAllThatBreaks() {
        assertThatIllegalStateException()
                .isThrownBy(() -> run(
                        true,
                        (trial, order, earlier) -> {
                            await(both);
                            throw new IllegalStateException(trial.id());
                        },
                        () -> false))
                .satisfies(failure -> assertThat(Stream.of(failure, failure.getSuppressed()[0]))
                        .extracting(Throwable::getMessage)
                        .containsExactlyInAnyOrder("a-r0", "b-r0"));
    }
}
