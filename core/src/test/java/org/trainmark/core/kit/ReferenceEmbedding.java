package org.trainmark.core.kit;

/**
 * A vector for each token.
 *
 * @param weights where they begin, row-major {@code [vocabulary, width]}
 */
record ReferenceEmbedding(int width, int weights) implements RowLayer {

    @Override
    public double[] evaluate(double[] w, double[] row) {
        double[] vectors = new double[row.length * width];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = w[weights + ((int) row[i / width]) * width + i % width];
        }
        return vectors;
    }

    @Override
    public double[] back(double[] w, double[] row, double[] slopes, double[] gradient) {
        for (int i = 0; i < slopes.length; i++) {
            gradient[weights + ((int) row[i / width]) * width + i % width] += slopes[i];
        }
        // A token has no slope.
        return new double[row.length];
    }
}
