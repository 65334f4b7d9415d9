package org.trainmark.core.kit;

import java.util.Random;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task;

/** Examples with random features, and targets that depend on them. */
final class MadeExamples {

    /** Positions of a sequence without a target. */
    private static final int NOT_ASKED = 2;

    private MadeExamples() {}

    /** Makes as many as wanted, the same for the same seed. */
    static Examples of(Shape shape, Task task, int count, long seed) {
        int width = shape.size();
        Random random = new Random(seed);
        if (shape.isTokens()) {
            return sequences(shape, task, count, random);
        }
        float[] features = new float[count * width];
        float[] targets = new float[count];
        for (int n = 0; n < count; n++) {
            double score = random.nextGaussian() / 2;
            for (int i = 0; i < width; i++) {
                features[n * width + i] = (float) random.nextGaussian();
                score += features[n * width + i] * (i % Problem.WIDTH - 2) / 3.0 / Math.sqrt(shape.pixels());
            }
            targets[n] = task instanceof Task.Classification c
                    ? Math.floorMod((int) Math.floor(2 * score), c.classes())
                    : (float) score;
        }
        return new Examples(width, features, targets);
    }

    /** Makes sequences whose first tokens tell the targets, of which those of some positions are not asked for. */
    private static Examples sequences(Shape shape, Task task, int count, Random random) {
        int width = shape.size();
        int each = task.targets(shape);
        float[] features = new float[count * width];
        float[] targets = new float[count * each];
        for (int i = 0; i < features.length; i++) {
            features[i] = random.nextInt(shape.vocabulary());
        }
        for (int i = 0; i < targets.length; i++) {
            int example = i / each;
            targets[i] = task instanceof Task.Classification c
                    ? features[example * width] % c.classes()
                    : i % each < NOT_ASKED ? Task.NextToken.NOT_ASKED : features[i - NOT_ASKED];
        }
        return new Examples(width, each, features, targets);
    }
}
