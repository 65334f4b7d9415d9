package org.trainmark.bench.worker;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Measurement;

/** Decides after each evaluation of a training whether it goes on. */
@FunctionalInterface
public interface Judge {

    /**
     * Returns that a training is to end or to pause; empty if it goes on.
     *
     * @param curve up to the last evaluation
     * @param measured what its trial has measured so far, by name
     */
    Optional<Halt> halt(List<CurvePoint> curve, SortedMap<String, Measurement> measured);
}
