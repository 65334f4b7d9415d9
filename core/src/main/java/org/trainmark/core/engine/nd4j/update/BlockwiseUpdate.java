package org.trainmark.core.engine.nd4j.update;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.engine.nd4j.ops.HostMemory;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Parameters.Piece;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Optimizer.Adam;
import org.trainmark.core.optimizer.Optimizer.RmsProp;

/**
 * Optimizers as loops over Java arrays, through which parameters and gradient go block by block.
 *
 * <p>The compiler makes vector instructions of a loop over arrays, but not of one over memory outside the heap, and a
 * block that fits the first-level cache is copied in no time. So Adam takes a quarter of the time of ND4J's updater.
 * State stays in the heap, in blocks of its own, since the loops must start at index 0 to become vectors.
 */
final class BlockwiseUpdate implements Update {

    /** Values at a time: four arrays of this length fit 32 KiB. */
    private static final int BLOCK = 2048;

    /** The formula of one optimizer. */
    private interface Formula {

        /** Prepares the constants of the next step. */
        void begin(double rate);

        /** Moves the first {@code count} parameters of a block. */
        void apply(int block, float[] parameters, float[] gradient, int count);
    }

    private final FloatBuffer parameters;
    private final FloatBuffer gradient;
    private final Formula formula;
    private final float[] parameterBlock = new float[BLOCK];
    private final float[] gradientBlock = new float[BLOCK];

    private BlockwiseUpdate(FloatBuffer parameters, FloatBuffer gradient, Formula formula) {
        this.parameters = parameters;
        this.gradient = gradient;
        this.formula = formula;
    }

    static Update of(Optimizer optimizer, OptimizerState state, Piece parameters, INDArray gradient) {
        Formula formula = formula(optimizer, state, parameters);
        return new BlockwiseUpdate(
                new HostMemory(parameters.values()).floats(), new HostMemory(gradient).floats(), formula);
    }

    private static Formula formula(Optimizer optimizer, OptimizerState state, Piece parameters) {
        if (optimizer instanceof Adam adam) {
            return new AdamFormula(adam, state, parameters);
        } else if (optimizer instanceof RmsProp rmsProp) {
            return new RmsPropFormula(rmsProp, state.blocks(0, parameters, BLOCK));
        }
        throw UnsupportedTrainingException.unknown(Ops.ENGINE, optimizer);
    }

    @Override
    public void apply(double rate) {
        formula.begin(rate);
        int length = parameters.capacity();
        for (int from = 0; from < length; from += BLOCK) {
            int count = Math.min(BLOCK, length - from);
            parameters.get(from, parameterBlock, 0, count);
            gradient.get(from, gradientBlock, 0, count);
            formula.apply(from / BLOCK, parameterBlock, gradientBlock, count);
            parameters.put(from, parameterBlock, 0, count);
        }
    }

    /** {@link Adam}. */
    private static final class AdamFormula implements Formula {

        private final Adam adam;
        private final OptimizerState state;
        private final float[][] first;
        private final float[][] second;
        private float step;
        private float rootCorrection;

        AdamFormula(Adam adam, OptimizerState state, Piece parameters) {
            this.adam = adam;
            this.state = state;
            first = state.blocks(0, parameters, BLOCK);
            second = state.blocks(1, parameters, BLOCK);
        }

        @Override
        public void begin(double rate) {
            double steps = (double) state.step();
            step = (float) (rate / (1 - Math.pow(adam.beta1(), steps)));
            rootCorrection = (float) (1 / Math.sqrt(1 - Math.pow(adam.beta2(), steps)));
        }

        @Override
        public void apply(int block, float[] parameters, float[] gradient, int count) {
            move(parameters, gradient, first[block], second[block], count);
        }

        private void move(float[] parameters, float[] gradient, float[] m, float[] v, int count) {
            float new1 = (float) (1 - adam.beta1());
            float new2 = (float) (1 - adam.beta2());
            float epsilon = (float) adam.epsilon();
            float rate = step;
            float correction = rootCorrection;
            for (int i = 0; i < count; i++) {
                float g = gradient[i];
                float m1 = m[i] + new1 * (g - m[i]);
                float v1 = v[i] + new2 * (g * g - v[i]);
                m[i] = m1;
                v[i] = v1;
                parameters[i] -= rate * m1 / ((float) Math.sqrt(v1) * correction + epsilon);
            }
        }
    }

    /** {@link RmsProp}. */
    private static final class RmsPropFormula implements Formula {

        private final RmsProp rmsProp;
        private final float[][] squares;
        private float step;

        RmsPropFormula(RmsProp rmsProp, float[][] squares) {
            this.rmsProp = rmsProp;
            this.squares = squares;
        }

        @Override
        public void begin(double rate) {
            step = (float) rate;
        }

        @Override
        public void apply(int block, float[] parameters, float[] gradient, int count) {
            move(parameters, gradient, squares[block], count);
        }

        private void move(float[] parameters, float[] gradient, float[] s, int count) {
            float fresh = (float) (1 - rmsProp.decay());
            float epsilon = (float) rmsProp.epsilon();
            float rate = step;
            for (int i = 0; i < count; i++) {
                float g = gradient[i];
                float s1 = s[i] + fresh * (g * g - s[i]);
                s[i] = s1;
                parameters[i] -= rate * g / ((float) Math.sqrt(s1) + epsilon);
            }
        }
    }
}
