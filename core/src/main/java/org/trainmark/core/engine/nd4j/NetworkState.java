package org.trainmark.core.engine.nd4j;

import java.util.SortedMap;
import java.util.TreeMap;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.engine.SessionState;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.pass.Network;
import org.trainmark.core.engine.nd4j.pass.StepCount;
import org.trainmark.core.engine.nd4j.update.OptimizerState;

/**
 * All of a session that one step leaves to the next.
 *
 * @param steps by which dropout and the optimizer go
 */
record NetworkState(Network network, OptimizerState optimizer, StepCount steps) {

    SessionState copy() {
        SortedMap<String, float[]> vectors = optimizer.copy();
        vectors.put(SessionState.PARAMETERS, Ops.toArray(network.parameters().flat()));
        network.moments().forEach((stage, moments) -> {
            vectors.put(SessionState.mean(stage), Ops.toArray(moments.mean()));
            vectors.put(SessionState.variance(stage), Ops.toArray(moments.variance()));
        });
        SortedMap<String, Long> counts = new TreeMap<>();
        counts.put(SessionState.STEPS, steps.taken());
        return new SessionState(vectors, counts);
    }

    /** Goes on from another state of the same network. */
    void become(SessionState state) {
        Nd4j.getExecutioner().commit();
        network.parameters().flat().data().setData(state.vector(SessionState.PARAMETERS));
        optimizer.restore(state);
        network.moments()
                .forEach((stage, moments) -> moments.become(
                        state.vector(SessionState.mean(stage)), state.vector(SessionState.variance(stage))));
        steps.become(state.count(SessionState.STEPS));
    }
}
