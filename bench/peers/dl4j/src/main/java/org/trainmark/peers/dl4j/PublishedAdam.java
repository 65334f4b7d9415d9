package org.trainmark.peers.dl4j;

import org.nd4j.linalg.learning.config.Adam;
import org.trainmark.core.optimizer.Optimizer;

/**
 * DL4J's Adam with the epsilon of the published formula: DL4J adds epsilon to the root of the uncorrected second moment
 * ("epsilon hat" in the paper), so it is handed one that is scaled like that moment.
 */
final class PublishedAdam extends Adam {

    private static final long serialVersionUID = 1;

    private final CurrentStep step;

    PublishedAdam(double beta1, double beta2, double epsilon, CurrentStep step) {
        super(step.rate(), beta1, beta2, epsilon);
        this.step = step;
        setLearningRateSchedule(step);
    }

    static PublishedAdam of(Optimizer.Adam adam, CurrentStep step) {
        return new PublishedAdam(adam.beta1(), adam.beta2(), adam.epsilon(), step);
    }

    @Override
    public double getEpsilon() {
        return super.getEpsilon() * Math.sqrt(1 - Math.pow(getBeta2(), step.number()));
    }

    @Override
    @SuppressWarnings("MissingSuperCall") // the super class's copy would be a plain Adam
    public Adam clone() {
        return new PublishedAdam(getBeta1(), getBeta2(), super.getEpsilon(), step);
    }
}
