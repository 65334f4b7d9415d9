package org.trainmark.bench.suite.setting;

import java.util.List;
import java.util.function.Function;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.Checks;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Optimizer.Adam;
import org.trainmark.core.optimizer.Optimizer.AdamW;
import org.trainmark.core.optimizer.Optimizer.Lamb;
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
                    epsilon(1e-8, RmsProp::epsilon),
                    RmsProp::new),
            Form.of(
                    "adam",
                    Adam.class,
                    fraction("beta1", 0.9, Adam::beta1),
                    fraction("beta2", 0.999, Adam::beta2),
                    epsilon(1e-8, Adam::epsilon),
                    Adam::new),
            Form.of(
                    "adamw",
                    AdamW.class,
                    fraction("beta1", 0.9, adamW -> adamW.adam().beta1()),
                    fraction("beta2", 0.999, adamW -> adamW.adam().beta2()),
                    epsilon(1e-8, adamW -> adamW.adam().epsilon()),
                    weightDecay(AdamW::weightDecay),
                    (beta1, beta2, epsilon, weightDecay) -> new AdamW(new Adam(beta1, beta2, epsilon), weightDecay)),
            Form.of(
                    "lamb",
                    Lamb.class,
                    fraction("beta1", 0.9, lamb -> lamb.adam().beta1()),
                    fraction("beta2", 0.999, lamb -> lamb.adam().beta2()),
                    epsilon(1e-6, lamb -> lamb.adam().epsilon()),
                    weightDecay(Lamb::weightDecay),
                    (beta1, beta2, epsilon, weightDecay) -> new Lamb(new Adam(beta1, beta2, epsilon), weightDecay))));

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

    private static <T> Entry<T, Double> epsilon(double usual, Function<T, Double> part) {
        return Entry.<T>number("epsilon", Checks::requirePositiveSingle, part).orElse(usual);
    }

    private static <T> Entry<T, Double> weightDecay(Function<T, Double> part) {
        return Entry.<T>number("weight-decay", Checks::requireNotNegativeSingle, part)
                .orElse(0.01);
    }
}
