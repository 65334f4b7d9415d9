package org.trainmark.peers.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.optimizer.Optimizer;

/** Maps optimizers to the updaters of DL4J, and their state where it differs. */
final class Updaters {

    private Updaters() {}

    /** @throws UnsupportedTrainingException if DL4J has no such optimizer */
    static IUpdater of(Optimizer optimizer, CurrentStep step) {
        if (optimizer instanceof Optimizer.Sgd) {
            return new Sgd(step);
        } else if (optimizer instanceof Optimizer.Nesterov nesterov) {
            return new Nesterovs(step, nesterov.decay());
        } else if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            RmsProp updater = new RmsProp(step.rate(), rmsProp.decay(), rmsProp.epsilon());
            updater.setLearningRateSchedule(step);
            return updater;
        } else if (optimizer instanceof Optimizer.Adam adam) {
            return PublishedAdam.of(adam, step);
        } else if (optimizer instanceof Optimizer.AdamW adamW) {
            return PublishedAdam.of(adamW.adam(), step);
        } else if (optimizer instanceof Optimizer.Momentum) {
            throw new UnsupportedTrainingException("DL4J has no heavy-ball momentum, only Nesterov's");
        } else if (optimizer instanceof Optimizer.Lamb) {
            throw new UnsupportedTrainingException(
                    "DL4J has no LAMB, and its updaters see gradients alone, no parameters");
        }
        throw UnsupportedTrainingException.unknown(Dl4jEngine.ID, optimizer);
    }

    /**
     * Makes an optimizer's state what the published formula has before a step.
     *
     * @param earlier learning rate of the step before
     */
    static void prepare(Optimizer optimizer, INDArray state, CurrentStep step, double earlier) {
        if (optimizer instanceof Optimizer.RmsProp && step.number() == 1) {
            // DL4J starts from epsilon.
            state.assign(0);
        } else if (optimizer instanceof Optimizer.Nesterov && step.rate() != earlier) {
            // DL4J's velocity has the learning rate in it.
            state.muli(step.rate() / earlier);
        }
    }
}
