package org.trainmark.bench.run;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialKey;

/**
 * Short words for the trials of a suite.
 *
 * @param common values of axes that all cells of the suite have and that tell none from another
 * @param mostTries of a trial
 */
record Labels(Map<String, String> common, int mostTries) {

    Labels {
        common = Map.copyOf(common);
    }

    static Labels among(Suite suite) {
        SortedMap<String, String> common = new TreeMap<>(suite.cells().get(0).values());
        for (Cell cell : suite.cells()) {
            common.entrySet().retainAll(cell.values().entrySet());
        }
        suite.search()
                .ifPresent(search -> common.keySet().removeAll(search.space().names()));
        return new Labels(common, 1 + suite.repetitions().disturbedRepeats());
    }

    /** Returns {@code batch-size=64 optimizer=adam}; nothing for the only cell. */
    String of(SortedMap<String, String> axes) {
        return axes.entrySet().stream()
                .filter(axis -> !axis.getValue().equals(common.get(axis.getKey())))
                .map(axis -> axis.getKey() + "=" + axis.getValue())
                .collect(joining(" "));
    }

    /** Returns {@code batch-size=64 optimizer=adam #2} of a trial's second repetition. */
    String of(TrialKey key) {
        String values = of(key.cell().axes());
        return values + (values.isEmpty() ? "#" : " #") + (key.repetition() + 1);
    }

    /** Returns {@code again, 2 of 3} for the second try of a trial that may have three; nothing for a first. */
    Optional<String> again(Origin origin) {
        return origin.plan().equals(Origin.REPEAT)
                ? Optional.of("again, %d of %d".formatted(origin.round() + 1, mostTries))
                : Optional.empty();
    }
}
