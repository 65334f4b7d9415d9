package org.trainmark.peers.dl4j;

import java.util.stream.IntStream;
import org.trainmark.core.data.Shape;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer;

/**
 * Where DL4J keeps each parameter. Of a convolution it has the biases before the weights, and a dense layer after an
 * image takes channels first.
 */
final class ParameterOrder {

    /** Index in DL4J's vector by index in ours. */
    private final int[] there;

    ParameterOrder(Architecture architecture) {
        there = IntStream.range(0, Math.toIntExact(architecture.parameters())).toArray();
        architecture.stages().forEach(this::place);
    }

    private void place(Stage stage) {
        int first = (int) stage.firstParameter();
        int weights = (int) stage.weights();
        int offsets = (int) stage.offsets();
        if (stage.layer() instanceof Layer.Convolution) {
            for (int i = 0; i < weights; i++) {
                there[first + i] = first + offsets + i;
            }
            for (int i = 0; i < offsets; i++) {
                there[first + weights + i] = first + i;
            }
        } else if (stage.layer() instanceof Layer.Dense && stage.input().isImage()) {
            int inputs = stage.input().size();
            for (int i = 0; i < weights; i++) {
                there[first + i] = first + i / inputs * inputs + channelsFirst(stage.input(), i % inputs);
            }
        }
    }

    /** Returns the place of a value with channels first by its place with channels last. */
    static int channelsFirst(Shape shape, int channelsLast) {
        int pixel = channelsLast / shape.channels();
        int channel = channelsLast % shape.channels();
        return channel * shape.pixels() + pixel;
    }

    float[] toDl4j(float[] ours) {
        float[] result = new float[ours.length];
        for (int i = 0; i < ours.length; i++) {
            result[there[i]] = ours[i];
        }
        return result;
    }

    float[] fromDl4j(float[] theirs) {
        float[] result = new float[theirs.length];
        for (int i = 0; i < theirs.length; i++) {
            result[i] = theirs[there[i]];
        }
        return result;
    }
}
