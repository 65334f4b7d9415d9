package org.trainmark.results.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.results.disk.LinkException;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.summary.RunSummary;

class ReportsIT {

    private final Path root;

    ReportsIT(@TempDir Path parent) {
        root = parent.resolve("run");
    }

    @Test
    void writesNothingThroughALink(@TempDir Path elsewhere) throws IOException {
        GeneratedRun.write(root, 1);
        Path victim = Files.writeString(elsewhere.resolve("authorized_keys"), "mine");
        RunDirectory directory = RunDirectory.open(root);
        Files.createSymbolicLink(directory.report().resolve("cells.csv"), victim);
        Files.createSymbolicLink(directory.report().resolve("cells.csv.tmp"), victim);
        Path link = Files.createSymbolicLink(root.resolve("link"), elsewhere);
        RunSummary run = RunSummary.of(directory, notice -> {});

        Reports.write(run, directory.report());

        assertThat(victim).hasContent("mine");
        assertThat(directory.report().resolve("cells.csv")).isRegularFile().isNotEmptyFile();
        assertThatExceptionOfType(LinkException.class)
                .isThrownBy(() -> Reports.write(run, link))
                .withMessageContaining("link is a link");
        assertThat(elsewhere).isDirectoryContaining(file -> file.equals(victim));
    }

    @Test
    void writesEveryReportOfARun() throws IOException {
        GeneratedRun.write(root, 3);
        RunDirectory directory = RunDirectory.open(root);

        RunSummary run = RunSummary.of(directory, notice -> {});
        List<Path> files = Reports.write(run, directory.report());

        assertThat(run.trials()).hasSize(108);
        assertThat(run.cells()).hasSize(36);
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "report.html",
                        "report.md",
                        "cells.csv",
                        "trials.csv",
                        "curve.csv",
                        "targets.csv",
                        "report.json");
        assertThat(files).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(directory.report()).isDirectoryNotContaining("glob:**.tmp");
        assertThat(Files.readAllLines(files.get(2))).hasSize(37);
        assertThat(Files.readString(files.get(0)))
                .contains("Time to target by optimizer and learning rate", "A line for each optimizer");
    }
}
