package org.trainmark.core.kit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Loss;
import org.trainmark.core.optimizer.Optimizer;

/** What parameterised tests of the contract run over. */
final class Cases {

    static final String OPTIMIZERS = "org.trainmark.core.kit.Cases#optimizers";
    static final String ACTIVATIONS_AND_LOSSES = "org.trainmark.core.kit.Cases#activationsAndLosses";
    static final String DEPTHS = "org.trainmark.core.kit.Cases#depths";

    private Cases() {}

    /** Returns every optimizer: as usual, at the edges of its settings, and with an epsilon large enough to show. */
    static List<Optimizer> optimizers() {
        Optimizer.Adam adam = new Optimizer.Adam(0.9, 0.999, 1e-8);
        return List.of(
                new Optimizer.Sgd(),
                new Optimizer.Momentum(0.9),
                new Optimizer.Momentum(0),
                new Optimizer.Nesterov(0.9),
                new Optimizer.Nesterov(0),
                new Optimizer.RmsProp(0.9, 1e-8),
                new Optimizer.RmsProp(0, 0.1),
                adam,
                new Optimizer.Adam(0.8, 0.9, 0.1),
                new Optimizer.Adam(0, 0, 0.1),
                new Optimizer.AdamW(adam, 0.3),
                new Optimizer.AdamW(adam, 0));
    }

    static Stream<Arguments> activationsAndLosses() {
        return Arrays.stream(Activation.values())
                .flatMap(activation -> Arrays.stream(Loss.values()).map(loss -> Arguments.of(activation, loss)));
    }

    /** Returns hidden layers from none to three, down to a single unit. */
    static List<List<Integer>> depths() {
        return List.of(List.of(), List.of(1), List.of(7), List.of(7, 6, 5));
    }
}
