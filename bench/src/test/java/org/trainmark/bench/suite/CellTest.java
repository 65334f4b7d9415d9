package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.suite.measure.CheckpointChoice;

class CellTest {

    @Test
    void hasTheSameIdInEveryJvm() {
        assertThat(Suites.read(Suites.SMALL).cells().get(0).id()).isEqualTo("7d03669be756");
    }

    @Test
    void keepsItsIdWhenAxesAndValuesAreReordered() {
        Set<String> ids = ids(Suites.read(Suites.FULL));
        String reordered = Suites.FULL
                .replace("  optimizer: [sgd, {momentum: {decay: 0.9}}]\n", "")
                .replace("axes:\n", "axes:\n  optimizer: [momentum, {sgd: {}}]\n")
                .replace("[[64], [128, 64]]", "[[128, 64], [64]]");

        assertThat(ids(Suites.read(reordered))).isEqualTo(ids).hasSize(8);
    }

    @Test
    void keepsItsIdWhetherAValueIsOfAnAxisOrOfTheBase() {
        assertThat(ids(Suites.read(Suites.SMALL, "axes.batch-size=[64]"))).isEqualTo(ids(Suites.read(Suites.SMALL)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data=fashion-mnist",
                "data.split-seed=2",
                "model={mlp: {hidden: [1]}}",
                "optimizer={adam: {beta1: 0.8}}",
                "learning-rate=0.002",
                "schedule={exponential: {factor: 0.9}}",
                "regularization.l2=1e-4",
                "augmentation.noise=0.1",
                "batch-size=65",
                "micro-batch-size=32",
                "seed=2",
                "measure.throughput.warmup=1s",
                "measure.devices-at-once=true",
                "profiles.mine={extends: cpu, device: a, jvm: [-Xmx1g]}",
            })
    void hasAnotherIdForAnythingThatDeterminesTheTrial(String change) {
        String small = Suites.SMALL + "profile: mine\nprofiles: {mine: {extends: cpu, device: a}}\n";

        assertThat(ids(Suites.read(small, change))).doesNotContainAnyElementsOf(ids(Suites.read(small)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measure.repetitions=9",
                "measure.devices-at-once=false",
                "limits.trial-timeout=1h",
                "name=other",
                "profiles.unused={}"
            })
    void keepsItsIdForAllElse(String change) {
        assertThat(ids(Suites.read(Suites.SMALL, change))).isEqualTo(ids(Suites.read(Suites.SMALL)));
    }

    /** What is kept of a training is nothing that it measures. */
    @Test
    void isTheSameWhateverCheckpointIsKept() {
        Suite none = Suites.read(Suites.FULL);
        Suite best = Suites.read(Suites.FULL, "measure.checkpoint=best");

        assertThat(best.cells()).extracting(cell -> cell.measure().checkpoint()).containsOnly(CheckpointChoice.BEST);
        assertThat(ids(best)).isEqualTo(ids(none));
        assertThat(best.cells())
                .extracting(Cell::key)
                .isEqualTo(none.cells().stream().map(Cell::key).toList());
        assertThat(best.settings()).isEqualTo(none.settings());
    }

    private static Set<String> ids(Suite suite) {
        return suite.cells().stream().map(Cell::id).collect(Collectors.toSet());
    }
}
