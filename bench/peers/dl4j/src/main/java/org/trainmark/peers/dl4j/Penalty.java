package org.trainmark.peers.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.ParameterKind;
import org.trainmark.core.optimizer.Optimizer;

/** One of DL4J's regularizations, left out of the loss that is read. */
record Penalty(Regularization of) implements Regularization {

    /** Returns what a training asks for parameters of a kind, an optimizer's own weight decay included. */
    static List<Regularization> all(TrainingConfig config, ParameterKind kind) {
        List<Regularization> penalties = new ArrayList<>();
        double l1 = config.regularization().l1();
        double l2 = config.regularization().l2();
        double decay = config.regularization().weightDecay()
                + (config.optimizer() instanceof Optimizer.AdamW adamW ? adamW.weightDecay() : 0);
        if (l1 > 0) {
            penalties.add(new Penalty(new L1Regularization(l1)));
        }
        if (l2 > 0) {
            penalties.add(new Penalty(new L2Regularization(l2)));
        }
        if (decay > 0 && !config.regularization().decayExcept().contains(kind)) {
            penalties.add(new Penalty(new WeightDecay(decay, true)));
        }
        return penalties;
    }

    @Override
    public ApplyStep applyStep() {
        return of.applyStep();
    }

    @Override
    public void apply(INDArray parameters, INDArray gradient, double rate, int iteration, int epoch) {
        of.apply(parameters, gradient, rate, iteration, epoch);
    }

    @Override
    public double score(INDArray parameters, int iteration, int epoch) {
        return 0;
    }

    @Override
    public Regularization clone() {
        return this;
    }
}
