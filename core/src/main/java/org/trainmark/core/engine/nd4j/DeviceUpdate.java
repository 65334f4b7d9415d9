package org.trainmark.core.engine.nd4j;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.updaters.AdamUpdater;
import org.nd4j.linalg.api.ops.impl.updaters.RmsPropUpdater;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Optimizer.Adam;
import org.trainmark.core.optimizer.Optimizer.RmsProp;

/** Optimizers by ND4J's updaters, wherever its arrays are. */
final class DeviceUpdate {

    private DeviceUpdate() {}

    /** @param states zeros */
    static Update of(Optimizer optimizer, INDArray parameters, INDArray gradient, List<INDArray> states) {
        if (optimizer instanceof RmsProp rmsProp) {
            return rate -> {
                Nd4j.exec(new RmsPropUpdater(gradient, states.get(0), rate, rmsProp.decay(), rmsProp.epsilon()));
                parameters.subi(gradient);
            };
        } else if (optimizer instanceof Adam adam) {
            return new AdamUpdate(adam, parameters, gradient, states);
        }
        throw UnsupportedTrainingException.unknown(Nd4jEngine.ID, optimizer);
    }

    /** Adam, with its count of steps. */
    private static final class AdamUpdate implements Update {

        private final Adam adam;
        private final INDArray parameters;
        private final INDArray gradient;
        private final INDArray first;
        private final INDArray second;
        private int steps;

        AdamUpdate(Adam adam, INDArray parameters, INDArray gradient, List<INDArray> states) {
            this.adam = adam;
            this.parameters = parameters;
            this.gradient = gradient;
            first = states.get(0);
            second = states.get(1);
        }

        @Override
        public void apply(double rate) {
            // ND4J adds epsilon to the root of the uncorrected moment; scaled so, it is the published formula's.
            double epsilon = adam.epsilon() * Math.sqrt(1 - Math.pow(adam.beta2(), steps + 1));
            Nd4j.exec(new AdamUpdater(gradient, second, first, rate, adam.beta1(), adam.beta2(), epsilon, steps));
            parameters.subi(gradient);
            steps++;
        }
    }
}
