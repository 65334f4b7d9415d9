package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.plan.Ledger;
import org.trainmark.bench.plan.Next;
import org.trainmark.bench.plan.Plan;
import org.trainmark.bench.plan.Results;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Extent;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

class PlanRunIT extends RunsOfThreeTrials {

    PlanRunIT(@TempDir Path directory) {
        super(directory);
    }

    @Test
    void goesOnAfterAFailedTrial() {
        Tally tally = run(this::crashesAtTheSecond, () -> false);

        assertThat(tally.inWords()).isEqualTo("2 completed, 1 crashed");
        assertThat(logged()).containsExactlyElementsOf(ids(trials));
    }

    @Test
    void skipsTrialsThatAreInTheLog() {
        run(this::completes, () -> ran.size() == 2);
        List<String> before = logged();

        Tally tally = run(this::completes, () -> false);

        assertThat(before).containsExactlyElementsOf(ids(trials.subList(0, 1)));
        assertThat(ran).containsExactly(id(0), id(1), id(1), id(2));
        assertThat(tally.ended()).isEqualTo(3);
        assertThat(tally.ranHere()).isEqualTo(2);
    }

    @Test
    void forgetsATrialDuringWhichItWasToldToStop() {
        Tally tally = run(this::completes, () -> !ran.isEmpty());

        assertThat(ran).hasSize(1);
        assertThat(logged()).isEmpty();
        assertThat(tally.ended()).isZero();
    }

    @Test
    void tellsOfATrialOnlyOnceItIsOnDisk() {
        run(this::completes, () -> false);

        assertThat(progress.loggedAtEnd).containsExactly(1, 2, 3);
    }

    @Test
    void ranEachTrialAtItsPlaceInTheOrder() {
        run(
                (trial, order, earlier) -> {
                    ran.add(trial.id() + "@" + order);
                    return Results.of(trial, Outcome.COMPLETED);
                },
                () -> false);

        assertThat(ran).containsExactly(id(0) + "@0", id(1) + "@1", id(2) + "@2");
    }

    @Test
    void saysWhyTrialsRunOnceForAllWithTheSameReasonAndWhyThereAreNoMore() {
        List<String> notices = run(new Explained(plan), this::completes, () -> false);

        assertThat(notices).containsExactly("to see", "seen");
    }

    @Test
    void breaksWhereAPlanWaitsForNothing() {
        Plan waiting = new Plan() {
            @Override
            public Next next(Ledger ledger) {
                return new Next.Wait();
            }

            @Override
            public Optional<Trial> trialOf(TrialReport earlier) {
                return Optional.empty();
            }

            @Override
            public Extent extent(Ledger ledger) {
                return new Extent(0, true);
            }
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> run(waiting, this::completes, () -> false))
                .withMessage("the plan waits, but no trial runs");
    }

    @Test
    void clearsTheProgressWhenTheHarnessBreaks() {
        assertThatIllegalStateException()
                .isThrownBy(() -> run(
                        (trial, order, earlier) -> {
                            throw new IllegalStateException("broken");
                        },
                        () -> false));

        assertThat(progress.done).isTrue();
    }

    private TrialReport completes(Trial trial, int order, int earlier) {
        ran.add(trial.id());
        return Results.of(trial, Outcome.COMPLETED);
    }

    private TrialReport crashesAtTheSecond(Trial trial, int order, int earlier) {
        return Results.of(trial, order == 1 ? Outcome.CRASHED : Outcome.COMPLETED);
    }

    /** Another plan with a reason for everything. */
    private record Explained(Plan plan) implements Plan {

        @Override
        public Next next(Ledger ledger) {
            Next next = plan.next(ledger);
            if (next instanceof Next.Run run) {
                return new Next.Run(run.trial(), run.origin(), "to see");
            }
            return next instanceof Next.Done ? new Next.Done("seen") : next;
        }

        @Override
        public Optional<Trial> trialOf(TrialReport earlier) {
            return plan.trialOf(earlier);
        }

        @Override
        public Extent extent(Ledger ledger) {
            return plan.extent(ledger);
        }
    }
}
