package org.trainmark.bench.suite.setting;

import static org.trainmark.bench.suite.setting.Entry.number;

import java.util.List;
import java.util.function.Function;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.Checks;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Optimizer.Adam;
import org.trainmark.core.optimizer.Optimizer.AdamW;
import org.trainmark.core.optimizer.Optimizer.Momentum;
import org.trainmark.core.optimizer.Optimizer.Nesterov;
import org.trainmark.core.optimizer.Optimizer.RmsProp;
import org.trainmark.core.optimizer.Optimizer.Sgd;

/** How a suite writes optimizers; what it leaves out is as their papers recommend. */
final class OptimizerFormat {

    private static final Family<Optimizer> OPTIMIZERS = Family.of(List.of(
            Form.of("sgd", Sgd.class, Sgd::new),
            Form.of("momentum", Momentum.class, fraction("decay", 0.9, Momentum::decay), Momentum::new),
            Form.of("nesterov", Nesterov.class, fraction("decay", 0.9, Nesterov::decay), Nesterov::new),
            Form.of(
                    "rmsprop",
                    RmsProp.class,
                    fraction("decay", 0.9, RmsProp::decay),
                    epsilon(RmsProp::epsilon),
                    RmsProp::new),
            Form.of(
                    "adam",
                    Adam.class,
                    fraction("beta1", 0.9, Adam::beta1),
                    fraction("beta2", 0.999, Adam::beta2),
                    epsilon(Adam::epsilon),
                    Adam::new),
            Form.of(
                    "adamw",
                    AdamW.class,
                    fraction("beta1", 0.9, adamW -> adamW.adam().beta1()),
                    fraction("beta2", 0.999, adamW -> adamW.adam().beta2()),
                    epsilon(adamW -> adamW.adam().epsilon()),
                    number("weight-decay", Checks::requireNotNegativeSingle, AdamW::weightDecay)
                            .orElse(0.01),
                    (beta1, beta2, epsilon, weightDecay) -> new AdamW(new Adam(beta1, beta2, epsilon), weightDecay))));

    private OptimizerFormat() {}

    static Optimizer read(Value value) {
        return OPTIMIZERS.read(value);
    }

    static String write(Optimizer optimizer) {
        return OPTIMIZERS.write(optimizer);
    }

    private static <T> Entry<T, Double> fraction(String key, double usual, Function<T, Double> part) {
        return Entry.<T>number(key, Checks::requireFractionSingle, part).orElse(usual);
    }

    private static <T> Entry<T, Double> epsilon(Function<T, Double> part) {
        return Entry.<T>number("epsilon", Checks::requirePositiveSingle, part).orElse(1e-8);
    }
}
