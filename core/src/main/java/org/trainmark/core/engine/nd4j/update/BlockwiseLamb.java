package org.trainmark.core.engine.nd4j.update;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.Parameters.Piece;
import org.trainmark.core.optimizer.Optimizer.Adam;
import org.trainmark.core.optimizer.Optimizer.Lamb;

/** Part of a tensor under {@link Lamb}, as loops over {@link Blocks}. */
final class BlockwiseLamb implements LambPart {

    private final Lamb lamb;
    private final OptimizerState state;
    private final Blocks blocks;
    private final float[][] first;
    private final float[][] second;
    private final SquareSum ofParameters;
    private final SquareSum ofDirection;
    private final Blocks.Loop directing = this::direct;
    private final Blocks.Loop moving = (block, parameters, gradient, count) -> move(parameters, gradient, count);
    private double parameterSquares;
    private double directionSquares;
    private float correction;
    private float rootCorrection;
    private float kept;
    private float step;

    BlockwiseLamb(Lamb lamb, OptimizerState state, Piece piece, INDArray gradient) {
        this.lamb = lamb;
        this.state = state;
        blocks = new Blocks(piece.values(), gradient);
        first = state.blocks(0, piece, Blocks.LENGTH);
        second = state.blocks(1, piece, Blocks.LENGTH);
        int most = (int) Math.min(Blocks.LENGTH, piece.values().length());
        ofParameters = new SquareSum(most);
        ofDirection = new SquareSum(most);
    }

    @Override
    public void direct() {
        double steps = (double) state.step();
        correction = (float) (1 / (1 - Math.pow(lamb.adam().beta1(), steps)));
        rootCorrection = (float) (1 / Math.sqrt(1 - Math.pow(lamb.adam().beta2(), steps)));
        ofParameters.begin();
        ofDirection.begin();
        blocks.changeGradient(directing);
        parameterSquares = ofParameters.total();
        directionSquares = ofDirection.total();
    }

    private void direct(int block, float[] parameters, float[] gradient, int count) {
        ofParameters.add(parameters, count);
        direct(parameters, gradient, first[block], second[block], count);
        ofDirection.add(gradient, count);
    }

    private void direct(float[] parameters, float[] gradient, float[] m, float[] v, int count) {
        Adam adam = lamb.adam();
        float new1 = (float) (1 - adam.beta1());
        float new2 = (float) (1 - adam.beta2());
        float epsilon = (float) adam.epsilon();
        float decay = (float) lamb.weightDecay();
        float scale = correction;
        float rootScale = rootCorrection;
        for (int i = 0; i < count; i++) {
            float g = gradient[i];
            float m1 = m[i] + new1 * (g - m[i]);
            float v1 = v[i] + new2 * (g * g - v[i]);
            m[i] = m1;
            v[i] = v1;
            gradient[i] = scale * m1 / ((float) Math.sqrt(v1) * rootScale + epsilon) + decay * parameters[i];
        }
    }

    @Override
    public double parameterSquares() {
        return parameterSquares;
    }

    @Override
    public double directionSquares() {
        return directionSquares;
    }

    @Override
    public void move(double newKept, double newStep) {
        kept = (float) newKept;
        step = (float) newStep;
        blocks.changeParameters(moving);
    }

    private void move(float[] parameters, float[] direction, int count) {
        float by = kept;
        float along = step;
        for (int i = 0; i < count; i++) {
            parameters[i] = by * parameters[i] - along * direction[i];
        }
    }
}
