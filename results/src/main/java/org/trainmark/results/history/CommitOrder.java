package org.trainmark.results.history;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts runs in the order of their commits: by ancestry where git knows them, others by the time of the commit among
 * these. When a run was measured says nothing.
 */
record CommitOrder(CommitGraph graph) {

    CommitOrder {
        requireNonNull(graph, "graph");
    }

    List<Point> points(List<KeptRun> runs) {
        Map<String, KeptRun> byHash = new LinkedHashMap<>();
        runs.forEach(run -> byHash.putIfAbsent(run.commit().hash(), run));
        Map<String, Map<String, List<KeptRun>>> grouped = runs.stream()
                .collect(Collectors.groupingBy(
                        run -> run.commit().hash(),
                        Collectors.groupingBy(KeptRun::machine, LinkedHashMap::new, Collectors.toList())));
        return ordered(byHash).stream()
                .flatMap(hash -> requireNonNull(grouped.get(hash)).entrySet().stream())
                .map(entry -> new Point(entry.getValue().get(0).commit(), entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<String> ordered(Map<String, KeptRun> byHash) {
        List<String> ordered = new ArrayList<>(graph.ordered(byHash.keySet()));
        byHash.values().stream()
                .filter(run -> !ordered.contains(run.commit().hash()))
                .sorted(Comparator.comparing(CommitOrder::time))
                .toList()
                .forEach(run ->
                        ordered.add(place(run, ordered, byHash), run.commit().hash()));
        return ordered;
    }

    private static int place(KeptRun run, List<String> ordered, Map<String, KeptRun> byHash) {
        int place = ordered.size();
        while (place > 0
                && time(requireNonNull(byHash.get(ordered.get(place - 1)))).isAfter(time(run))) {
            place--;
        }
        return place;
    }

    private static Instant time(KeptRun run) {
        Optional<Instant> committed = run.commit().time();
        return committed.orElse(run.began());
    }
}
