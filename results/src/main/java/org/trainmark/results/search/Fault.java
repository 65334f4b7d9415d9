package org.trainmark.results.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.trainmark.results.TrialReport;
import org.trainmark.results.search.SearchSettings.Phase;

/**
 * Why a point is none to choose.
 *
 * @param kind what such points have in common: how a trial ended, a limit, or the objective that is not there
 * @param text of this point
 */
public record Fault(String kind, String text) {

    public Fault {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
    }

    /** Returns what is wrong with a point, each kind once; trials that failed first, since they hide the rest. */
    static List<Fault> of(Search search, SearchedPoint point) {
        List<TrialReport> trials = SearchedPoint.telling(point.of(search.settings(), Phase.SEARCH));
        List<Fault> faults = new ArrayList<>(trials.stream()
                .filter(trial -> !trial.isCompleted())
                .map(Fault::failed)
                .distinct()
                .toList());
        if (faults.isEmpty()) {
            search.settings().objectives().stream()
                    .filter(objective -> search.found(point, objective).isEmpty())
                    .map(objective -> without(search, objective, trials))
                    .forEach(faults::add);
            search.settings()
                    .limits()
                    .forEach(limit -> beyond(search, limit, point).ifPresent(faults::add));
        }
        return faults;
    }

    /** Returns the points of a search that are none to choose by kind, the most frequent first. */
    public static Map<String, List<SearchedPoint>> byKind(Search search) {
        Map<String, List<SearchedPoint>> kinds = new TreeMap<>();
        for (SearchedPoint point : search.points()) {
            search.faults(point).stream()
                    .map(Fault::kind)
                    .distinct()
                    .forEach(kind -> kinds.computeIfAbsent(kind, name -> new ArrayList<>())
                            .add(point));
        }
        Map<String, List<SearchedPoint>> sorted = new LinkedHashMap<>();
        kinds.entrySet().stream()
                .sorted(Comparator.comparingInt(kind -> -kind.getValue().size()))
                .forEach(kind -> sorted.put(kind.getKey(), kind.getValue()));
        return sorted;
    }

    private static Fault failed(TrialReport trial) {
        String kind = trial.outcome().label();
        return new Fault(kind, kind + trial.reason().map(why -> ": " + why).orElse(""));
    }

    private static Fault without(Search search, Quantity objective, List<TrialReport> trials) {
        long without = trials.stream()
                .filter(trial -> objective.of(trial, search.target()).isEmpty())
                .count();
        String kind = "no " + objective.name();
        return new Fault(
                kind,
                trials.size() == 1
                        ? kind + " in its trial"
                        : "%s in %d of %d trials".formatted(kind, without, trials.size()));
    }

    private static Optional<Fault> beyond(Search search, Limit limit, SearchedPoint point) {
        OptionalDouble loss = search.found(point, limit.quantity());
        if (loss.isEmpty()) {
            return Optional.of(new Fault(limit.text(), "%s, which is not known".formatted(limit.text())));
        }
        double value = limit.quantity().value(loss.getAsDouble());
        String known = limit.quantity().unit().apart(value, limit.bound()).get(0);
        return limit.excess(value) <= 0
                ? Optional.empty()
                : Optional.of(new Fault(limit.text(), "%s, but %s".formatted(limit.text(), known)));
    }
}
