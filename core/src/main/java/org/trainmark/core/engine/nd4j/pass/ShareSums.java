package org.trainmark.core.engine.nd4j.pass;

import static org.trainmark.core.engine.MemoryReading.Purpose.WORKSPACE;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.Ops;

/** Sums over rows that threads share: each thread's own, a value for each channel, and what they come to. */
final class ShareSums {

    private final Ops ops;
    private final long channels;
    private final List<INDArray> parts = new ArrayList<>();

    ShareSums(Ops ops, long channels) {
        this.ops = ops;
        this.channels = channels;
    }

    /** Returns what the sums of one more share go to. */
    INDArray part() {
        INDArray part = ops.vector(WORKSPACE, channels);
        parts.add(part);
        return part;
    }

    /** Returns what the shares until now have. */
    List<INDArray> parts() {
        return parts;
    }

    /** Prepares {@code to =} the sum over the shares until now. */
    Runnable sumTo(INDArray to) {
        List<Runnable> additions = new ArrayList<>();
        additions.add(ops.prepare("assign", List.of(to, parts.get(0)), to));
        parts.stream().skip(1).forEach(part -> additions.add(ops.prepare("add", List.of(to, part), to)));
        return Ops.inTurn(additions.toArray(Runnable[]::new));
    }
}
