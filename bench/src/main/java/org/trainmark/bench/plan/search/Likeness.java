package org.trainmark.bench.plan.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.workload.DataFacts;
import org.trainmark.results.SettingNames;
import org.trainmark.results.TrialReport;

/**
 * How a trial of another run is unlike one of a cell here.
 *
 * @param trial that it would be here
 * @param differences in words; none if it is the same trial
 */
record Likeness(Trial trial, List<String> differences) {

    private static final Set<String> MEASURED = Set.of(
            SettingNames.PROFILE_SETTINGS,
            SettingNames.DATA,
            SettingNames.DATA_SHA256,
            SettingNames.THROUGHPUT,
            SettingNames.CONVERGENCE,
            SettingNames.RANGE_TEST,
            SettingNames.MEMORY_LIMIT);

    Likeness {
        requireNonNull(trial, "trial");
        differences = List.copyOf(differences);
    }

    static Likeness of(Cell cell, TrialReport elsewhere) {
        Trial trial = new Trial(cell, elsewhere.repetition());
        List<String> differences = new ArrayList<>();
        if (!trial.id().equals(elsewhere.id())) {
            cell.key().differences(elsewhere.cell()).stream()
                    // What a profile is called determines nothing, and what data are is not known before they are made.
                    .filter(name -> !name.equals(SettingNames.PROFILE))
                    .filter(name -> !name.equals(SettingNames.DATA_SHA256) || isMade(cell))
                    .map(Likeness::words)
                    .distinct()
                    .forEach(differences::add);
            if (trial.seed() != elsewhere.seed()) {
                differences.add("another seed");
            } else if (differences.isEmpty() && isMade(cell)) {
                differences.add("of another version");
            }
        }
        return new Likeness(trial, differences);
    }

    /** Returns whether a trial was measured in the same way on the same data, whatever it trained. */
    static boolean isMeasuredAlike(Cell cell, TrialReport elsewhere) {
        return cell.workload().seed() == elsewhere.seed() - elsewhere.repetition()
                && Collections.disjoint(cell.key().differences(elsewhere.cell()), MEASURED);
    }

    private static boolean isMade(Cell cell) {
        return cell.network()
                .filter(network -> network.data().sha256().equals(DataFacts.NOT_MADE))
                .isEmpty();
    }

    private static String words(String setting) {
        return switch (setting) {
            case SettingNames.PROFILE_SETTINGS -> "another profile";
            case SettingNames.DATA, SettingNames.DATA_SHA256 -> "other data";
            case SettingNames.THROUGHPUT,
                    SettingNames.CONVERGENCE,
                    SettingNames.RANGE_TEST,
                    SettingNames.MEMORY_LIMIT -> "measured otherwise";
            default -> "another " + setting;
        };
    }
}
