package org.trainmark.core.data.load;

import org.trainmark.core.data.DataSource.Synthetic;

/** What is known of synthetic examples before they are made: their classes. */
record SyntheticOutline(Synthetic request) implements Rows {

    @Override
    public int count() {
        return request.examples();
    }

    @Override
    public int width() {
        return request.features();
    }

    @Override
    public void copyFeatures(int number, double[] into) {
        throw new UnsupportedOperationException("these examples are not made");
    }

    @Override
    public double target(int number) {
        return number % request.classes();
    }

    @Override
    public String place(int column) {
        return "synthetic, feature %d".formatted(column + 1);
    }
}
