package org.trainmark.bench.cli.runs;

import static java.util.Comparator.comparing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trainmark.bench.cli.runs.RunFolder.Entry;
import org.trainmark.results.RunInfo;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunDirectoryException;

/** A run of a folder with what it says of itself; empty of one that cannot be read, with the reason. */
record StartedRun(Entry entry, Optional<RunInfo> info, String problem) {

    static StartedRun of(Entry entry) {
        try {
            return new StartedRun(
                    entry, Optional.of(RunDirectory.open(entry.directory()).info()), "");
        } catch (RunDirectoryException e) {
            return new StartedRun(entry, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /** Returns the runs of a folder: the one that began last is first, and those that cannot be read are last. */
    static List<StartedRun> newestFirst(RunFolder folder) {
        return folder.runs().stream()
                .map(StartedRun::of)
                .sorted(comparing((StartedRun run) -> run.info()
                        .map(RunInfo::createdAt)
                        .map(when -> -when.toEpochMilli())
                        .orElse(Long.MAX_VALUE)))
                .toList();
    }

    /** Returns the directory of the run that began last. */
    static Optional<Path> latest(RunFolder folder) {
        return newestFirst(folder).stream()
                .filter(run -> run.info().isPresent())
                .map(run -> run.entry().directory())
                .findFirst();
    }
}
