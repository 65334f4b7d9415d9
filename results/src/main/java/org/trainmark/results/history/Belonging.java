package org.trainmark.results.history;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether a run measured what the others of a history did. */
record Belonging(Path file, List<KeptRun> runs) {

    Belonging {
        requireNonNull(file, "file");
        runs = List.copyOf(runs);
    }

    /** @throws HistoryException if it did not, with every reason */
    void require(KeptRun run) {
        if (runs.isEmpty()) {
            return;
        }
        KeptRun last = runs.get(runs.size() - 1);
        List<String> reasons = new ArrayList<>();
        if (!last.suite().equals(run.suite())) {
            reasons.add("its suite is %s, and theirs %s".formatted(run.suite(), last.suite()));
        } else if (!last.question().equals(run.question())) {
            reasons.addAll(differences("the suites differ in", last.settings(), run.settings()));
        }
        reasons.addAll(differences("the data differ:", last.data(), run.data()));
        reasons.addAll(otherUnits(run));
        if (!reasons.isEmpty()) {
            throw new HistoryException(
                    "the run is not one of those in %s: %s; keep it in a history of its own: --file FILE"
                            .formatted(file, String.join("; ", reasons)));
        }
    }

    private static List<String> differences(
            String words, SortedMap<String, String> before, SortedMap<String, String> now) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(before.get(name), now.get(name))) {
                differences.add("%s %s: %s -> %s"
                        .formatted(
                                words,
                                name,
                                before.getOrDefault(name, "not given"),
                                now.getOrDefault(name, "not given")));
            }
        }
        return differences;
    }

    private List<String> otherUnits(KeptRun run) {
        Map<String, String> known = new TreeMap<>();
        runs.forEach(kept -> units(kept).forEach(known::putIfAbsent));
        List<String> differences = new ArrayList<>();
        units(run).forEach((metric, unit) -> {
            if (!unit.equals(known.getOrDefault(metric, unit))) {
                differences.add("the unit of %s is %s, and theirs %s".formatted(metric, unit, known.get(metric)));
            }
        });
        return differences;
    }

    private static SortedMap<String, String> units(KeptRun run) {
        SortedMap<String, String> units = new TreeMap<>();
        run.cells().forEach(cell -> cell.values().forEach((metric, value) -> units.put(metric, value.unit())));
        return units;
    }
}
