package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparabilityTest {

    private static final Map<String, String> SETTINGS = Map.of("loss", "cross-entropy");

    private static Comparability against(Map<String, String> settings, Map<String, String> changed, String... gone) {
        Map<String, String> provenance = new HashMap<>(Runs.MACHINE);
        provenance.putAll(changed);
        provenance.keySet().removeAll(List.of(gone));
        return new Comparability(Runs.info(SETTINGS, Runs.MACHINE), Runs.info(settings, provenance));
    }

    @Test
    void seesNoObstacleBetweenEqualRuns() {
        assertThat(against(SETTINGS, Map.of()).obstacles(false)).isEmpty();
        assertThat(against(SETTINGS, Map.of()).differences()).isEmpty();
    }

    @Test
    void namesASettingThatOnlyOneSuiteGives() {
        assertThat(against(Map.of("loss", "cross-entropy", "steps", "9"), Map.of())
                        .obstacles(false))
                .containsExactly("the suites differ in steps: not given -> 9");
        assertThat(against(Map.of(), Map.of()).obstacles(false))
                .containsExactly("the suites differ in loss: cross-entropy -> not given");
    }

    @Test
    void passesOverHowVerdictsAreReached() {
        Map<String, String> settings =
                Map.of("loss", "cross-entropy", "guard.throughput", "0.1", "looks", "7", "plan.end", "spent");

        assertThat(against(settings, Map.of()).obstacles(false)).isEmpty();
    }

    @Test
    void takesDifferentProgramsForComparableWhereThatIsAsked() {
        Comparability others = against(Map.of("program", "{command: [a]}"), Map.of("data.digits", "ffff"));

        assertThat(others.obstacles(false, true)).isEmpty();
        assertThat(others.obstacles(false))
                .contains("the suites differ in program: not given -> {command: [a]}; compare them all the same with"
                        + " --across-programs");
    }

    @Test
    void wantsTheSameEndOfTrainingWhateverTrains() {
        assertThat(against(Map.of("convergence", "{max-epochs: 3}"), Map.of()).obstacles(false, true))
                .containsExactly("the suites differ in convergence: not given -> {max-epochs: 3}");
    }

    @Test
    void namesDataWhoseContentChangedEvenAcrossMachines() {
        assertThat(against(SETTINGS, Map.of("data.digits", "ffff")).obstacles(true))
                .containsExactly("the data differ: data.digits: 0011 -> ffff");
        assertThat(against(SETTINGS, Map.of("data.more", "1")).obstacles(true))
                .containsExactly("the data differ: data.more: not given -> 1");
    }

    @ParameterizedTest
    @CsvSource({
        "cpu, some processor",
        "arch, amd64",
        "processors, 2",
        "gpu, not given",
    })
    void namesEachPartOfAMachineThatDiffersUnlessAskedToCompareMachines(String part, String before) {
        Comparability comparability = against(SETTINGS, Map.of(part, "other"));

        assertThat(comparability.obstacles(false))
                .containsExactly("the machines differ: " + part + ": " + before
                        + " -> other; compare them all the same with --across-machines");
        assertThat(comparability.obstacles(true)).isEmpty();
    }

    @Test
    void tellsWhatMayBeWhatIsComparedInOrderOfNames() {
        assertThat(against(SETTINGS, Map.of("jvm", "21", "git", "34cd")).differences())
                .containsExactly("git: 12ab -> 34cd", "jvm: not given -> 21");
        assertThat(against(SETTINGS, Map.of(), "git").differences()).containsExactly("git: 12ab -> not given");
    }

    @Test
    void givesEveryReasonAtOnce() {
        assertThat(against(Map.of(), Map.of("data.digits", "ffff", "cpu", "b", "arch", "c"))
                        .obstacles(false))
                .hasSize(4);
    }
}
