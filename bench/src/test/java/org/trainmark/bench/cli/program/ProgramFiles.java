package org.trainmark.bench.cli.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;

/** A directory with a program, a suite of it, and what its run leaves. */
record ProgramFiles(Path parent) {

    private static final String OUT = "run";

    void executable(String name, String text) {
        try {
            Files.setPosixFilePermissions(plain(name, text), PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path plain(String name, String text) {
        try {
            Path file = parent.resolve(name);
            Files.createDirectories(file.resolve("..").normalize());
            return Files.writeString(file, text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String[] arguments(String suite, String... more) {
        plain("suite.yaml", suite);
        List<String> arguments = new ArrayList<>(List.of("run", "suite.yaml", "--out", OUT));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    HostProcess.Ended run(String suite, String... more) {
        return HostProcess.run(parent, arguments(suite, more));
    }

    RunDirectory directory() {
        return RunDirectory.open(parent.resolve(OUT));
    }

    List<TrialReport> trials() {
        return directory().trials(notice -> {});
    }

    /** Returns how many trials are logged so far. */
    int logged() {
        Path log = parent.resolve(OUT).resolve("trials.jsonl");
        return Files.exists(log) ? (int) text(log).lines().count() : 0;
    }

    static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
