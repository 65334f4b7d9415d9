package org.trainmark.core.kit;

import java.util.Arrays;

/** Layers that depart from the reference's in one way. */
abstract class LayerVariant implements ReferenceLayer {

    final ReferenceLayer right;

    LayerVariant(ReferenceLayer right) {
        this.right = right;
    }

    @Override
    public double[][] train(double[] w, double[][] rows, Part part) {
        return right.train(w, rows, part);
    }

    @Override
    public double[][] back(double[] w, double[][] rows, Part part, double[][] slopes, double[] gradient) {
        return right.back(w, rows, part, slopes, gradient);
    }

    @Override
    public double[] evaluate(double[] w, double[] row) {
        return right.evaluate(w, row);
    }

    @Override
    public void observe(double[] w, double[][] rows, Part part) {
        right.observe(w, rows, part);
    }

    @Override
    public void pass(Tape tape) {
        right.pass(tape);
    }

    /** What comes out, either way, is rounded to IEEE single precision. */
    static final class Rounded extends LayerVariant {

        Rounded(ReferenceLayer right) {
            super(right);
        }

        @Override
        public double[][] train(double[] w, double[][] rows, Part part) {
            return rounded(super.train(w, rows, part));
        }

        @Override
        public double[][] back(double[] w, double[][] rows, Part part, double[][] slopes, double[] gradient) {
            return rounded(super.back(w, rows, part, slopes, gradient));
        }

        @Override
        public double[] evaluate(double[] w, double[] row) {
            return rounded(super.evaluate(w, row));
        }

        private static double[][] rounded(double[][] rows) {
            return Arrays.stream(rows).map(Rounded::rounded).toArray(double[][]::new);
        }

        private static double[] rounded(double[] row) {
            return Vectors.widened(Vectors.narrowed(row));
        }
    }

    /** Drops the same values of every row. */
    static final class SameForEveryRow extends LayerVariant {

        SameForEveryRow(ReferenceLayer right) {
            super(right);
        }

        @Override
        public double[][] train(double[] w, double[][] rows, Part part) {
            return Arrays.stream(rows).map(row -> first(w, row, part)).toArray(double[][]::new);
        }

        @Override
        public double[][] back(double[] w, double[][] rows, Part part, double[][] slopes, double[] gradient) {
            return train(w, slopes, part);
        }

        private double[] first(double[] w, double[] row, Part part) {
            return super.train(w, new double[][] {row}, new Part(part.step(), 0, 1))[0];
        }
    }

    /** Drops the same values in every step. */
    static final class SameInEveryStep extends LayerVariant {

        SameInEveryStep(ReferenceLayer right) {
            super(right);
        }

        @Override
        public double[][] train(double[] w, double[][] rows, Part part) {
            return super.train(w, rows, new Part(0, part.from(), part.to()));
        }

        @Override
        public double[][] back(double[] w, double[][] rows, Part part, double[][] slopes, double[] gradient) {
            return train(w, slopes, part);
        }
    }

    /** Drops values without making up for it. */
    static final class NotMadeUpFor extends LayerVariant {

        private final double kept;

        NotMadeUpFor(ReferenceDropout right) {
            super(right);
            kept = 1 - right.rate();
        }

        @Override
        public double[][] train(double[] w, double[][] rows, Part part) {
            return Arrays.stream(super.train(w, rows, part))
                    .map(row -> Arrays.stream(row).map(x -> kept * x).toArray())
                    .toArray(double[][]::new);
        }

        @Override
        public double[][] back(double[] w, double[][] rows, Part part, double[][] slopes, double[] gradient) {
            return train(w, slopes, part);
        }
    }

    /** Drops values in evaluation too. */
    static final class DroppingInEvaluation extends LayerVariant {

        DroppingInEvaluation(ReferenceLayer right) {
            super(right);
        }

        @Override
        public double[] evaluate(double[] w, double[] row) {
            return train(w, new double[][] {row}, new Part(0, 0, 1))[0];
        }
    }
}
