package org.trainmark.bench.worker;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.CurvePoint;

/** Decides after each evaluation of a training whether it goes on. */
@FunctionalInterface
public interface Judge {

    /**
     * Returns that a training is to end or to pause; empty if it goes on.
     *
     * @param curve up to the last evaluation
     */
    Optional<Halt> halt(List<CurvePoint> curve);
}
