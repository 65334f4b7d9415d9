package org.trainmark.core.kit;

/** The mean of each window. */
record ReferenceAveragePooling(Windows windows) implements RowLayer {

    @Override
    public double[] evaluate(double[] w, double[] row) {
        double[] means = new double[windows.output().size()];
        int channels = windows.channels();
        windows.forEach((from, cell, to) -> {
            for (int c = 0; c < channels; c++) {
                means[to * channels + c] += row[from * channels + c] / cells();
            }
        });
        return means;
    }

    @Override
    public double[] back(double[] w, double[] row, double[] slopes, double[] gradient) {
        double[] before = new double[row.length];
        int channels = windows.channels();
        windows.forEach((from, cell, to) -> {
            for (int c = 0; c < channels; c++) {
                before[from * channels + c] += slopes[to * channels + c] / cells();
            }
        });
        return before;
    }

    private int cells() {
        return windows.size() * windows.size();
    }
}
