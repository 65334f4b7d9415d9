package org.trainmark.results.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class UnreachedTest {

    @Test
    void countsATargetThatIsNotReachedAnyMoreForAWorsening() {
        assertThat(unreached(2).isDoubtful()).isTrue();
        assertThat(unreached(2).isWorsened()).isFalse();
        assertThat(unreached(4).isWorsened()).isTrue();
        assertThat(unreached(4).notes())
                .anySatisfy(note -> assertThat(note)
                        .contains("not all trials reach the target since commit "
                                + Lines.hash(8).substring(0, 10)));
    }

    private static History unreached(int commits) {
        List<KeptRun> runs = new ArrayList<>();
        for (int commit = 0; commit < 8 + commits; commit++) {
            double seconds = Lines.noise(commit, 0);
            KeptValue value = commit < 8
                    ? new KeptValue.Measured(3, seconds, OptionalDouble.of(1e-4), "s")
                    : new KeptValue.Censored(3, 1, "s");
            runs.add(Lines.with(Lines.run(commit, 0, Map.of()), Map.of("time-to-target", value)));
        }
        return History.of(runs, NumberedCommits.ALL);
    }
}
