package org.trainmark.peers.libtorch;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorArrayRefOptional;
import org.bytedeco.pytorch.global.torch;
import org.trainmark.peers.libtorch.LibtorchPass.Use;

/** The way through a network and back, on which some segments go forward a second time instead of being kept. */
final class LibtorchTrip {

    /** Some layers in turn. */
    record Segment(LibtorchPass pass, boolean again) {}

    /** What a segment took, what it made, and the seed of what it dropped. */
    private record Passed(Segment segment, Tensor input, Tensor output, long seed) {}

    private final List<Segment> segments;
    private final SplittableRandom seeds;

    LibtorchTrip(List<Segment> segments, long seed) {
        this.segments = segments;
        seeds = new SplittableRandom(seed);
    }

    Tensor forward(Tensor features, Use use) {
        Tensor values = features;
        for (Segment segment : segments) {
            values = segment.pass().apply(values, use);
        }
        return values;
    }

    /** Goes forward and back from the loss, a scalar, and returns it. */
    double train(Tensor features, UnaryOperator<Tensor> lossOf) {
        if (segments.size() == 1) {
            Tensor loss = lossOf.apply(forward(features, Use.TRAINING));
            loss.backward();
            return loss.item_double();
        }
        List<Passed> way = new ArrayList<>();
        Tensor input = features;
        for (Segment segment : segments) {
            Passed passed = passed(segment, input);
            way.add(passed);
            input = passed.output().detach().set_requires_grad(true);
        }
        Tensor loss = lossOf.apply(input);
        loss.backward();
        Tensor slopes = input.grad();
        for (int i = way.size() - 1; i >= 0; i--) {
            back(way.get(i), slopes);
            slopes = way.get(i).input().grad();
        }
        return loss.item_double();
    }

    private Passed passed(Segment segment, Tensor input) {
        if (!segment.again()) {
            return new Passed(segment, input, segment.pass().apply(input, Use.TRAINING), 0);
        }
        long seed = seeds.nextLong();
        torch.manual_seed(seed);
        Tensor output = LibtorchCalls.withoutGradients(() -> segment.pass().apply(input, Use.TRAINING));
        return new Passed(segment, input, output, seed);
    }

    private static void back(Passed passed, Tensor slopes) {
        Tensor output = passed.output();
        if (passed.segment().again()) {
            torch.manual_seed(passed.seed());
            output = passed.segment().pass().apply(passed.input(), Use.AGAIN);
        }
        if (output.requires_grad()) {
            output.backward(slopes, new BoolOptional(), false, new TensorArrayRefOptional());
        }
    }
}
