package org.trainmark.bench.page;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.GrowingLog;
import org.trainmark.results.log.RunDirectory;

/** What the directory of a run says by now; of that, only what is new is read. */
final class StoredRun {

    private final Path root;
    private Optional<RunInfo> info = Optional.empty();
    private Optional<FileTime> infoTime = Optional.empty();
    private Optional<GrowingLog> log = Optional.empty();
    private List<TrialReport> tries = List.of();
    private int beginnings;
    private int version;
    private Optional<Path> report = Optional.empty();

    /** @param root that may hold a run only later */
    StoredRun(Path root) {
        this.root = root;
    }

    /**
     * Reads what is new.
     *
     * @throws org.trainmark.results.log.RunDirectoryException if that is damaged
     */
    void refresh() {
        if (RunDirectory.isRun(root)) {
            RunDirectory directory = RunDirectory.open(root);
            refreshInfo(directory);
            refreshLog(directory);
            refreshReport(directory);
        }
    }

    private void refreshInfo(RunDirectory directory) {
        Optional<FileTime> time = Optional.of(changed(directory.runFile()));
        if (!time.equals(infoTime)) {
            info = Optional.of(directory.info());
            infoTime = time;
            version++;
        }
    }

    private void refreshLog(RunDirectory directory) {
        if (log.isEmpty() || log.get().isCut()) {
            log = Optional.of(new GrowingLog(directory));
            tries = List.of();
            beginnings++;
            version++;
        }
        if (log.get().grow()) {
            tries = log.get().tries();
            version++;
        }
    }

    private void refreshReport(RunDirectory directory) {
        Optional<Path> before = report;
        report = report(directory);
        version += report.equals(before) ? 0 : 1;
    }

    /** A report of before the last trial is none of this run. A run may come from anybody, so no link is followed. */
    private static Optional<Path> report(RunDirectory directory) {
        Path page = directory.report().resolve("report.html");
        boolean there =
                Files.isDirectory(directory.report(), NOFOLLOW_LINKS) && Files.isRegularFile(page, NOFOLLOW_LINKS);
        return there
                        && Files.exists(directory.trialsFile())
                        && changed(page).compareTo(changed(directory.trialsFile())) >= 0
                ? Optional.of(page)
                : Optional.empty();
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Returns what the run is; empty before there is one. */
    Optional<RunInfo> info() {
        return info;
    }

    /** Returns a word that stands for what has been read: another one means that all of it is to be told anew. */
    String key() {
        return info.map(run -> Long.toString(run.createdAt().toEpochMilli(), Character.MAX_RADIX) + "." + beginnings)
                .orElse("");
    }

    /** Returns all tries, line by line of the log. */
    List<TrialReport> tries() {
        return tries;
    }

    /** Returns another number whenever anything is new. */
    int version() {
        return version;
    }

    /** Returns those that were measured for this run and count among its trials. */
    List<TrialReport> own() {
        return info.map(run -> tries.stream()
                        .filter(trial -> !trial.isKnown() && !run.leftOut().contains(trial.id()))
                        .toList())
                .orElse(List.of());
    }

    /** Returns the report of the run for browsers, if it is there and no older than the last trial. */
    Optional<Path> report() {
        return report;
    }
}
