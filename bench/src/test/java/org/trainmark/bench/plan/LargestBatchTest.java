package org.trainmark.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Suites;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.Throughput;
import org.trainmark.results.Extent;
import org.trainmark.results.Outcome;

class LargestBatchTest {

    private static final Measure TRY = Measure.of(new Throughput(Duration.ZERO, Duration.ofMillis(100)));
    private static final MemoryLimits LIMITS = new MemoryLimits(OptionalLong.of(1L << 20), OptionalLong.empty());

    private final List<String> tried = new ArrayList<>();
    private final GrowingLedger ledger = new GrowingLedger(List.of(), trial -> "");

    /** Runs what is wanted until nothing is; returns what was found of the only combination. */
    private LargestBatch.Found find(LargestBatch plan, Predicate<Trial> fits) {
        while (plan.next(ledger) instanceof Next.Run run) {
            Outcome outcome = fits.test(run.trial()) ? Outcome.COMPLETED : Outcome.OUT_OF_MEMORY;
            tried.add(batch(run.trial()) + "-r" + run.trial().repetition());
            ledger.end(Results.of(run.trial().key(run.origin()), outcome, Map.of()));
        }
        return plan.found(ledger).values().iterator().next();
    }

    private static int batch(Trial trial) {
        return trial.cell().key().batchSize().orElseThrow();
    }

    private static LargestBatch plan(int repetitions) {
        Suite suite = Suites.read(Suites.SMALL, "measure.repetitions=" + repetitions);
        return new LargestBatch(suite, LIMITS, TRY);
    }

    @Test
    void isVerifiedByAsManyTrialsAsTheSuiteHasOfEachCell() {
        LargestBatch.Found found = find(plan(3), trial -> batch(trial) <= 37);

        assertThat(found.search().fits()).isEqualTo(37);
        assertThat(found.completed()).isEqualTo(3);
        assertThat(found.refused()).isEqualTo(3);
        assertThat(tried).endsWith("37-r1", "37-r2", "38-r1", "38-r2");
        assertThat(tried).doesNotHaveDuplicates();
    }

    @Test
    void isSmallerWhereOneOfTheTrialsFindsNoRoom() {
        LargestBatch.Found found =
                find(plan(3), trial -> batch(trial) < 37 || (batch(trial) == 37 && trial.repetition() < 2));

        assertThat(found.search().fits()).isEqualTo(36);
        assertThat(found.search().tooLarge()).isEqualTo(37);
        assertThat(found.completed()).isEqualTo(3);
        assertThat(found.refused()).isEqualTo(1);
    }

    @Test
    void isFoundByOneTrialWhereTheSuiteRepeatsNothing() {
        LargestBatch.Found found = find(plan(1), trial -> batch(trial) <= 37);

        assertThat(found.search().fits()).isEqualTo(37);
        assertThat(tried).allMatch(trial -> trial.endsWith("-r0"));
    }

    @Test
    void countsAllItsTrialsAndKnowsThemAgain() {
        LargestBatch plan = plan(3);
        find(plan, trial -> batch(trial) <= 37);

        assertThat(plan.extent(ledger)).isEqualTo(new Extent(tried.size(), false));
        assertThat(ledger.counting()).allMatch(result -> plan.trialOf(result).isPresent());
    }
}
