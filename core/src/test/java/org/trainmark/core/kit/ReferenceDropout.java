package org.trainmark.core.kit;

import org.trainmark.core.engine.DropoutMask;

/** Dropout by the mask that all engines share. */
record ReferenceDropout(double rate, long seed, int stage) implements ReferenceLayer {

    @Override
    public double[][] train(double[] w, double[][] rows, Part part) {
        return masked(rows, part);
    }

    @Override
    public double[][] back(double[] w, double[][] rows, Part part, double[][] slopes, double[] gradient) {
        return masked(slopes, part);
    }

    private double[][] masked(double[][] rows, Part part) {
        DropoutMask mask = DropoutMask.of(rate, seed, stage, part.step());
        double[][] masked = new double[rows.length][rows[0].length];
        for (int n = 0; n < rows.length; n++) {
            for (int i = 0; i < rows[n].length; i++) {
                masked[n][i] = mask.keeps(mask.columnKey(i), part.from() + n) ? rows[n][i] / (1 - rate) : 0;
            }
        }
        return masked;
    }

    @Override
    public double[] evaluate(double[] w, double[] row) {
        return row;
    }
}
