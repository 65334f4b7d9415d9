package org.trainmark.bench.worker;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.watch.HandOrder;
import org.trainmark.bench.watch.WatchedState;
import org.trainmark.results.Circumstances;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;

/**
 * Another worker, whose reports also say where and from what they were made.
 *
 * @param facts by name
 */
public record LocatedWorker(Worker worker, SortedMap<String, String> facts) implements Worker {

    public LocatedWorker {
        requireNonNull(worker, "worker");
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    @Override
    public TrialReport run(TrialRequest request, Optional<Judge> judge) {
        TrialReport report = worker.run(request, judge);
        Circumstances host = report.host();
        for (var fact : facts.entrySet()) {
            host = host.with(fact.getKey(), fact.getValue());
        }
        return report.with(host);
    }

    @Override
    public List<CurvePoint> curveSoFar(TrialKey trial) {
        return worker.curveSoFar(trial);
    }

    @Override
    public boolean order(TrialKey trial, HandOrder order) {
        return worker.order(trial, order);
    }

    @Override
    public Optional<WatchedState> watched(TrialKey trial) {
        return worker.watched(trial);
    }
}
