package org.trainmark.core.kit;

import org.trainmark.core.data.Shape;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.SequenceLayer.SelfAttention;

/** Attention, one weight of one query for one key at a time. */
final class ReferenceAttention implements RowLayer {

    private final SelfAttention layer;
    private final int positions;
    private final int channels;
    private final ReferencePointwise projection;
    private final ReferencePointwise joint;

    ReferenceAttention(Stage stage, SelfAttention layer) {
        this.layer = layer;
        Shape input = stage.input();
        positions = input.pixels();
        channels = input.channels();
        int weights = (int) stage.firstParameter();
        int biases = weights + (int) stage.weights();
        projection = new ReferencePointwise(input, 3 * channels, weights, biases);
        joint = new ReferencePointwise(input, channels, weights + 3 * channels * channels, biases + 3 * channels);
    }

    @Override
    public double[] evaluate(double[] w, double[] row) {
        return joint.evaluate(w, attended(projection.evaluate(w, row)));
    }

    @Override
    public double[] back(double[] w, double[] row, double[] slopes, double[] gradient) {
        double[] projected = projection.evaluate(w, row);
        double[] byAttended = joint.back(w, attended(projected), slopes, gradient);
        return projection.back(w, row, slopesOfProjected(projected, byAttended), gradient);
    }

    private double[] attended(double[] projected) {
        double[] out = new double[positions * channels];
        for (int head = 0; head < layer.heads(); head++) {
            for (int query = 0; query < positions; query++) {
                double[] weights = weights(projected, head, query);
                for (int key = 0; key < positions; key++) {
                    for (int i = 0; i < width(); i++) {
                        out[query * channels + head * width() + i] += weights[key] * projected[at(key, 2, head, i)];
                    }
                }
            }
        }
        return out;
    }

    private double[] slopesOfProjected(double[] projected, double[] byAttended) {
        double[] slopes = new double[projected.length];
        for (int head = 0; head < layer.heads(); head++) {
            for (int query = 0; query < positions; query++) {
                addSlopes(projected, byAttended, head, query, slopes);
            }
        }
        return slopes;
    }

    private void addSlopes(double[] projected, double[] byAttended, int head, int query, double[] slopes) {
        double[] weights = weights(projected, head, query);
        double[] byWeight = new double[positions];
        double mean = 0;
        for (int key = 0; key < positions; key++) {
            for (int i = 0; i < width(); i++) {
                double slope = byAttended[query * channels + head * width() + i];
                slopes[at(key, 2, head, i)] += weights[key] * slope;
                byWeight[key] += slope * projected[at(key, 2, head, i)];
            }
            mean += weights[key] * byWeight[key];
        }
        for (int key = 0; key < positions; key++) {
            double byScore = weights[key] * (byWeight[key] - mean) / Math.sqrt(width());
            for (int i = 0; i < width(); i++) {
                slopes[at(query, 0, head, i)] += byScore * projected[at(key, 1, head, i)];
                slopes[at(key, 1, head, i)] += byScore * projected[at(query, 0, head, i)];
            }
        }
    }

    /** Returns how much a query's output is of each key's value. */
    private double[] weights(double[] projected, int head, int query) {
        double[] weights = new double[positions];
        double most = Double.NEGATIVE_INFINITY;
        for (int key = 0; key < positions; key++) {
            double score = 0;
            for (int i = 0; i < width(); i++) {
                score += projected[at(query, 0, head, i)] * projected[at(key, 1, head, i)] / Math.sqrt(width());
            }
            weights[key] = score;
            most = Math.max(most, score);
        }
        double total = 0;
        for (int key = 0; key < positions; key++) {
            weights[key] = layer.causal() && key > query ? 0 : Math.exp(weights[key] - most);
            total += weights[key];
        }
        for (int key = 0; key < positions; key++) {
            weights[key] /= total;
        }
        return weights;
    }

    /** @param which 0 for queries, 1 for keys, 2 for values */
    private int at(int position, int which, int head, int channel) {
        return position * 3 * channels + which * channels + head * width() + channel;
    }

    private int width() {
        return channels / layer.heads();
    }
}
