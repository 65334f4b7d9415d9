package org.trainmark.bench.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.cli.InProcess;
import picocli.CommandLine;

class TypedCommandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run my.yaml",
                "run my.yaml --quick --quiet --page=8080 --data-dir=data",
                "run my.yaml --on=slurm --nodes=2 --cards --ship=trainmark.tar.gz",
                "run my.yaml --set=measure.repetitions=3 --set=axes.batch-size=8",
                "run my.yaml --until-settled --against=base.json --budget=5m --most-trials=9 --json",
                "memory --limit=512MiB --process-limit=1GiB --predict=64",
                "engines my.yaml"
            })
    void hasAllThatWasTyped(String words) {
        assertThat(again(Optional.empty(), words.split(" "))).isEqualTo("./trainmark " + words + " --out runs/one");
    }

    @Test
    void namesTheDirectoryOnce() {
        assertThat(again(Optional.empty(), "memory", "--out", "elsewhere", "--limit", "2MiB"))
                .isEqualTo("./trainmark memory --limit=2MiB --out runs/one");
    }

    @Test
    void quotesWhatAShellWouldRead() {
        assertThat(again(Optional.empty(), "run", "my suite.yaml", "--set", "axes.batch-size=[16, 64]"))
                .isEqualTo("./trainmark run 'my suite.yaml' '--set=axes.batch-size=[16, 64]' --out runs/one");
    }

    @Test
    void takesAnyFreePortAgain() {
        assertThat(again(Optional.empty(), "run", "--page", "my.yaml"))
                .isEqualTo("./trainmark run my.yaml --page=0 --out runs/one");
    }

    @Test
    void goesOnWithTheRunOfOneOfSeveralKindsOfGpu() {
        assertThat(again(Optional.of("h100"), "run", "my.yaml", "--on", "slurm", "--each-of", "a100,h100"))
                .isEqualTo("./trainmark run my.yaml --on=slurm --cards=h100 --out runs/one");
    }

    @Test
    void goesOnWithOneOfTheRunsOfACalibration() {
        assertThat(again(Optional.empty(), "calibrate", "my.yaml", "--runs", "3", "--pause", "30m", "--trials", "9"))
                .isEqualTo("./trainmark calibrate my.yaml --trials=9 --out runs/one");
    }

    private static String again(Optional<String> card, String... words) {
        CommandLine typed = InProcess.commandLine(Map.of())
                .parseArgs(words)
                .subcommand()
                .commandSpec()
                .commandLine();
        return new TypedCommand(typed).again(Path.of("runs/one"), card);
    }
}
