package org.trainmark.core.data.load;

import org.trainmark.core.data.DataException;

/** Examples in which a missing feature is the mean of its column over the training split. */
final class FilledRows implements Rows {

    private final Rows rows;
    private final double[] means;

    private FilledRows(Rows rows, double[] means) {
        this.rows = rows;
        this.means = means;
    }

    /**
     * Returns {@code rows}, filled.
     *
     * @throws DataException if every example of the training split misses a feature
     */
    static Rows of(Rows rows, int[] training) {
        double[] sums = new double[rows.width()];
        int[] counts = new int[rows.width()];
        double[] features = new double[rows.width()];
        for (int number : training) {
            rows.copyFeatures(number, features);
            for (int column = 0; column < features.length; column++) {
                if (!Double.isNaN(features[column])) {
                    // Each is divided first, so that no sum is too large.
                    sums[column] += features[column] / training.length;
                    counts[column]++;
                }
            }
        }
        for (int column = 0; column < features.length; column++) {
            if (counts[column] == 0) {
                throw new DataException("%s: every value of the training split is missing. Ignore the column."
                        .formatted(rows.place(column)));
            }
            sums[column] *= (double) training.length / counts[column];
        }
        return new FilledRows(rows, sums);
    }

    @Override
    public int count() {
        return rows.count();
    }

    @Override
    public int width() {
        return rows.width();
    }

    @Override
    public void copyFeatures(int number, double[] into) {
        rows.copyFeatures(number, into);
        for (int column = 0; column < means.length; column++) {
            if (Double.isNaN(into[column])) {
                into[column] = means[column];
            }
        }
    }

    @Override
    public double target(int number) {
        return rows.target(number);
    }

    @Override
    public String place(int column) {
        return rows.place(column);
    }

    @Override
    public String place(int number, int column) {
        return rows.place(number, column);
    }

    @Override
    public String targetPlace() {
        return rows.targetPlace();
    }

    @Override
    public String targetPlace(int number) {
        return rows.targetPlace(number);
    }

    @Override
    public boolean fine() {
        return rows.fine();
    }
}
