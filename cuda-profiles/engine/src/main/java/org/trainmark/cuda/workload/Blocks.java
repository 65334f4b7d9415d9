package org.trainmark.cuda.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Cnn;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.Initialization;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.ModelSpec;
import org.trainmark.core.model.Transformer;

/** Networks that are made of blocks, and sequences of tokens for one of them. */
final class Blocks {

    static final Shape TOKENS = Shape.tokens(64, 256);

    private Blocks() {}

    static ModelSpec transformer() {
        return new Transformer(
                4, 128, new CompositeLayer.Transformer(4, 4, true, 0), true, Initialization.SMALL_NORMAL);
    }

    /** Returns a convolution, then a block for each number of filters, smaller images from one to the next. */
    static ModelSpec residuals(int... filters) {
        List<Layer> layers = new ArrayList<>(normalized(filters[0], 1));
        layers.add(Activation.RELU);
        int before = filters[0];
        for (int after : filters) {
            layers.add(residual(after, before == after ? 1 : 2));
            layers.add(Activation.RELU);
            before = after;
        }
        layers.add(new Layer.GlobalAveragePooling());
        return new Cnn(layers);
    }

    private static List<Layer> normalized(int filters, int stride) {
        return List.of(new Layer.Convolution(filters, 3, stride, 1), new Layer.BatchNormalization(0.9, 1e-5));
    }

    private static Layer residual(int filters, int stride) {
        List<Layer> inside = new ArrayList<>(normalized(filters, stride));
        inside.add(Activation.RELU);
        inside.addAll(normalized(filters, 1));
        List<Layer> shortcut = stride == 1 ? List.of() : List.of(new Layer.Convolution(filters, 1, stride, 0));
        return new CompositeLayer.Residual(inside, shortcut);
    }

    /** Returns sequences whose next token is told by the last, but for some at random. */
    static Dataset tokens(int count) {
        int positions = TOKENS.size();
        int vocabulary = TOKENS.vocabulary();
        Random random = new Random(1);
        float[] features = new float[count * positions];
        float[] targets = new float[features.length];
        int token = 0;
        for (int i = 0; i < features.length; i++) {
            features[i] = token;
            boolean surprising = i % positions == positions - 1 || random.nextInt(4) == 0;
            token = surprising ? random.nextInt(vocabulary) : (3 * token + 1) % vocabulary;
            targets[i] = token;
        }
        Examples all = new Examples(positions, positions, features, targets);
        Examples none = new Examples(positions, positions, new float[0], new float[0]);
        return new Dataset("tokens", "none", new Task.NextToken(vocabulary), TOKENS, all, none, none);
    }
}
