package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.trainmark.peers.pytorch.PytorchPass.Use;

/** The way through a network and back, on which some segments go forward a second time instead of being kept. */
final class PytorchTrip {

    /**
     * Some layers in turn.
     *
     * @param again whether they go forward a second time
     * @param learns whether they have parameters
     */
    record Segment(PytorchPass pass, boolean again, boolean learns) {}

    /** What a segment took, what it made, and the seed of what it dropped. */
    private record Passed(Segment segment, NDArray input, NDArray output, long seed) {}

    private final List<Segment> segments;
    private final SplittableRandom seeds;

    PytorchTrip(List<Segment> segments, long seed) {
        this.segments = segments;
        seeds = new SplittableRandom(seed);
    }

    NDArray forward(NDArray features, List<NDArray> parameters, Use use) {
        NDArray values = features;
        for (Segment segment : segments) {
            values = segment.pass().apply(values, parameters, use);
        }
        return values;
    }

    /** Goes forward and back from the loss, a scalar, and returns it. */
    double train(NDArray features, List<NDArray> parameters, UnaryOperator<NDArray> lossOf) {
        if (segments.size() == 1) {
            NDArray loss = lossOf.apply(forward(features, parameters, Use.TRAINING));
            back(loss, loss.onesLike());
            return loss.getFloat();
        }
        List<Passed> way = new ArrayList<>();
        NDArray input = features;
        for (Segment segment : segments) {
            Passed passed = passed(segment, input, parameters);
            way.add(passed);
            input = passed.output().stopGradient();
            input.setRequiresGradient(true);
        }
        NDArray loss = lossOf.apply(input);
        back(loss, loss.onesLike());
        for (int i = way.size() - 1; i >= 0; i--) {
            // Nothing knows the way back from the features through layers without parameters.
            if (i > 0 || way.get(i).segment().learns()) {
                back(again(way.get(i), parameters), input.getGradient());
                input = way.get(i).input();
            }
        }
        return loss.getFloat();
    }

    private Passed passed(Segment segment, NDArray input, List<NDArray> parameters) {
        if (!segment.again()) {
            return new Passed(segment, input, segment.pass().apply(input, parameters, Use.TRAINING), 0);
        }
        long seed = seeds.nextLong();
        JniUtils.setSeed(seed);
        JniUtils.setGradMode(false);
        try {
            return new Passed(segment, input, segment.pass().apply(input, parameters, Use.TRAINING), seed);
        } finally {
            JniUtils.setGradMode(true);
        }
    }

    private static NDArray again(Passed passed, List<NDArray> parameters) {
        if (!passed.segment().again()) {
            return passed.output();
        }
        JniUtils.setSeed(passed.seed());
        return passed.segment().pass().apply(passed.input(), parameters, Use.AGAIN);
    }

    private static void back(NDArray output, NDArray slopes) {
        JniUtils.backward((PtNDArray) output, (PtNDArray) slopes, false, false);
    }
}
