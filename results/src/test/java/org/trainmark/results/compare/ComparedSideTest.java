package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;
import org.trainmark.results.RunInfo;
import org.trainmark.results.compare.contrast.Trials;

class ComparedSideTest {

    private static final CellKey CELL = Trials.cell(32, "cpu");

    private static ComparedRun run(String label, int hour, Map<String, String> settings, String... changed) {
        Map<String, String> provenance = new TreeMap<>(Runs.MACHINE);
        for (int i = 0; i < changed.length; i += 2) {
            provenance.put(changed[i], changed[i + 1]);
        }
        RunInfo info = Runs.info(settings, provenance);
        RunInfo then = new RunInfo(
                info.name(),
                info.question(),
                info.suite(),
                info.suiteSha256(),
                info.axes(),
                info.extent(),
                info.target(),
                Instant.parse("2026-01-02T00:00:00Z").plusSeconds(3600L * hour),
                info.settings(),
                info.provenance());
        return new ComparedRun(label, then, Trials.throughputs(CELL, 3, 1000, hour));
    }

    private static ComparedSide side(ComparedRun... runs) {
        return ComparedSide.of("side", List.of(runs), false);
    }

    @Test
    void takesRunsOfTheSameMeasurement() {
        ComparedSide side = side(run("a", 1, Map.of()), run("b", 2, Map.of("looks", "6", "looks-at", "3 5")));

        assertThat(side.runs()).extracting(ComparedRun::label).containsExactly("a", "b");
        assertThat(side.differences()).isEmpty();
    }

    @Test
    void saysWhatRunsOfItDoNotHaveInCommon() {
        assertThat(side(run("a", 1, Map.of()), run("b", 2, Map.of(), "git", "34cd"))
                        .differences())
                .containsExactly("Runs of one side differ: a, b: git: 12ab -> 34cd.");
    }

    @Test
    void refusesRunsThatMeasuredSomethingElse() {
        ComparedRun other = run("b", 2, Map.of("loss", "mse"), "cpu", "another");

        assertThatThrownBy(() -> side(run("a", 1, Map.of()), other))
                .isInstanceOf(NotComparableException.class)
                .hasMessageContaining("a, b: the suites differ in loss: not given -> mse")
                .hasMessageContaining("a, b: the machines differ: cpu: some processor -> another");
        assertThat(ComparedSide.of("side", List.of(run("a", 1, Map.of()), run("b", 2, Map.of(), "cpu", "x")), true)
                        .runs())
                .hasSize(2);
    }

    @Test
    void refusesTheSameRunTwice() {
        assertThatThrownBy(() -> side(run("a", 1, Map.of()), run("b", 2, Map.of()), run("c", 1, Map.of())))
                .isInstanceOf(NotComparableException.class)
                .hasMessageContaining("a and c are the same run, and a run counts once: leave one of them out");
    }

    @Test
    void knowsARunThatWentOnForTheSame() {
        ComparedRun early = run("early", 1, Map.of());
        ComparedRun late = new ComparedRun("late", early.info(), Trials.throughputs(CELL, 5, 1000, 1));
        ComparedRun made = new ComparedRun("made", early.info(), Trials.throughputs(CELL, 5, 1000, 2));

        assertThat(ComparedSide.of(early).sharedWith(ComparedSide.of(late))).hasSize(1);
        assertThat(ComparedSide.of(early).sharedWith(ComparedSide.of(made))).isEmpty();
    }

    @Test
    void isOneRunOnlyWhereOneIsAskedFor() {
        ComparedRun one = run("a", 1, Map.of());

        assertThat(ComparedSide.of(one).only()).isEqualTo(one);
        assertThatThrownBy(() -> side(one, run("b", 2, Map.of())).only())
                .isInstanceOf(NotComparableException.class)
                .hasMessageContaining("side is 2 runs, and one run is compared with one: give one run");
        assertThatIllegalArgumentException().isThrownBy(() -> new ComparedSide("none", List.of()));
    }
}
