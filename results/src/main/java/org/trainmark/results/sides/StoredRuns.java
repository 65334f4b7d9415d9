package org.trainmark.results.sides;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.RunInfo;
import org.trainmark.results.compare.ComparedRun;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.log.Baseline;
import org.trainmark.results.log.RunDirectory;

/**
 * A run in its directory, or the runs of a baseline in their file.
 *
 * @param label what people call it
 * @param place the directory of a run, or the file of a baseline
 */
public record StoredRuns(String label, Path place) {

    /** What the name of a baseline's file ends with. */
    public static final String BASELINE = ".jsonl";

    public StoredRuns {
        requireNonNull(label, "label");
        requireNonNull(place, "place");
    }

    /** Returns what is at a place, by whose name it goes. */
    public static StoredRuns at(Path place) {
        return new StoredRuns(place.toString(), place);
    }

    /** Returns whether the file of a baseline is at a place. */
    public static boolean isBaseline(Path place) {
        return place.toString().endsWith(BASELINE) && Files.isRegularFile(place);
    }

    private RunDirectory directory() {
        return RunDirectory.open(place);
    }

    /**
     * Returns what the runs are.
     *
     * @throws org.trainmark.results.log.RunDirectoryException if there is neither, or it is damaged
     */
    public List<RunInfo> infos() {
        return isBaseline(place)
                ? Baseline.read(place).runs().stream().map(Baseline.Run::info).toList()
                : List.of(directory().info());
    }

    /** Returns the runs as a baseline keeps them. */
    public List<Baseline.Run> kept() {
        return isBaseline(place) ? Baseline.read(place).runs() : List.of(Baseline.run(directory()));
    }

    /** Reads all that is compared. */
    List<ComparedRun> read(List<ComparedMetric> metrics) {
        return isBaseline(place) ? compared(kept()) : List.of(ComparedRun.of(label, directory(), metrics));
    }

    /** Returns runs as they are compared, each by the name of what was given and, of several, its number there. */
    public List<ComparedRun> compared(List<Baseline.Run> kept) {
        List<ComparedRun> runs = new ArrayList<>();
        for (Baseline.Run run : kept) {
            String name = kept.size() == 1 ? label : "%s (run %s)".formatted(label, runs.size() + 1);
            runs.add(ComparedRun.of(name, run.info(), run.tries()));
        }
        return runs;
    }
}
