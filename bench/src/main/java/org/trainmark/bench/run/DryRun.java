package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Extent;
import org.trainmark.results.Origin;
import org.trainmark.results.summary.Words;

/**
 * What would run, in lines.
 *
 * @param trials in the order in which they would run
 */
public record DryRun(Suite suite, List<Trial> trials) {

    private static final int MOST_CELLS = 20;

    public DryRun {
        requireNonNull(suite, "suite");
        trials = List.copyOf(trials);
    }

    /** Returns each trial; where several devices have trials at once, device by device. */
    public List<String> everyTrial() {
        Labels labels = Labels.among(suite);
        return suite.devices().stream()
                .flatMap(device -> trials.stream()
                        .filter(trial -> suite.device(trial.cell()).equals(device))
                        .map(trial -> before(trial.cell()) + labels.of(trial.key(Origin.GRID))))
                .toList();
    }

    /** Returns how many trials the cells have, as far as a page shows them. */
    public List<String> cells() {
        Labels labels = Labels.among(suite);
        Map<Cell, Integer> counts = new LinkedHashMap<>();
        suite.cells().forEach(cell -> counts.put(cell, 0));
        trials.forEach(trial -> counts.merge(trial.cell(), 1, Integer::sum));
        List<String> lines = new ArrayList<>();
        counts.forEach((cell, count) -> {
            String values = labels.of(cell.values());
            if (count > 0) {
                lines.add(before(cell) + (values.isEmpty() ? "the only cell" : values) + ": "
                        + Words.count(count, "trial"));
            }
        });
        int more = lines.size() - MOST_CELLS;
        if (more > 0) {
            lines.subList(MOST_CELLS, lines.size()).clear();
            lines.add("and %s; --all lists every trial".formatted(Words.count(more, "more cell")));
        }
        return lines;
    }

    /** Returns how much disk the checkpoints take that the suite asks for, in a sentence; empty if it asks for none. */
    public Optional<String> checkpoints() {
        List<Cell> cells = trials.stream().map(Trial::cell).distinct().toList();
        return CheckpointSpace.sentence(cells, new Extent(trials.size(), false), "the run's checkpoints");
    }

    private String before(Cell cell) {
        return suite.devices().size() > 1 ? suite.device(cell) + ": " : "";
    }

    /**
     * Returns how many trials there are and how long they may take.
     *
     * @param runs the directory of earlier runs, which tell how long
     */
    public String sum(Path runs) {
        int atOnce = suite.devices().size();
        return "%s of %s%s, %s"
                .formatted(
                        Words.count(trials.size(), "trial"),
                        Words.count(suite.cells().size(), "cell"),
                        atOnce > 1 ? ", on %d devices at once".formatted(atOnce) : "",
                        time(runs));
    }

    /** Returns how long the trials may take, in words. */
    public String time(Path runs) {
        return new TimeEstimate(suite, trials, EarlierTimes.of(suite, runs)).inWords();
    }
}
