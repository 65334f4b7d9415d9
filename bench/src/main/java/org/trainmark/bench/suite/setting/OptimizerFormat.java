package org.trainmark.bench.suite.setting;

import static org.trainmark.bench.suite.yaml.FlowText.choice;
import static org.trainmark.bench.suite.yaml.FlowText.number;

import java.util.Map;
import java.util.function.Function;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Read;
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

    private static final Map<String, Function<Fields, Optimizer>> READERS = Map.ofEntries(
            Map.entry("sgd", fields -> fields.make(Sgd::new)),
            Map.entry("momentum", fields -> decaying(fields, Momentum::new)),
            Map.entry("nesterov", fields -> decaying(fields, Nesterov::new)),
            Map.entry("rmsprop", OptimizerFormat::rmsProp),
            Map.entry("adam", OptimizerFormat::adam),
            Map.entry("adamw", OptimizerFormat::adamW));

    private OptimizerFormat() {}

    static Optimizer read(Value value) {
        return value.choice(READERS);
    }

    private static Optimizer decaying(Fields fields, Function<Double, Optimizer> making) {
        Read<Double> decay = fraction(fields, "decay", 0.9);
        return fields.make(() -> making.apply(decay.get()));
    }

    private static Optimizer rmsProp(Fields fields) {
        Read<Double> decay = fraction(fields, "decay", 0.9);
        Read<Double> epsilon = epsilon(fields);
        return fields.make(() -> new RmsProp(decay.get(), epsilon.get()));
    }

    private static Adam adam(Fields fields) {
        Read<Double> beta1 = fraction(fields, "beta1", 0.9);
        Read<Double> beta2 = fraction(fields, "beta2", 0.999);
        Read<Double> epsilon = epsilon(fields);
        return fields.make(() -> new Adam(beta1.get(), beta2.get(), epsilon.get()));
    }

    private static Optimizer adamW(Fields fields) {
        Read<Double> weightDecay = fields.optional("weight-decay", v -> v.number(Checks::requireNotNegative), 0.01);
        Read<Adam> adam = Read.of(() -> adam(fields));
        return fields.make(() -> new AdamW(adam.get(), weightDecay.get()));
    }

    private static Read<Double> fraction(Fields fields, String key, double otherwise) {
        return fields.optional(key, v -> v.number(Checks::requireFraction), otherwise);
    }

    private static Read<Double> epsilon(Fields fields) {
        return fields.optional("epsilon", v -> v.number(Checks::requirePositive), 1e-8);
    }

    static String write(Optimizer optimizer) {
        if (optimizer instanceof Sgd) {
            return "sgd";
        }
        if (optimizer instanceof Momentum momentum) {
            return choice("momentum", Map.of("decay", number(momentum.decay())));
        }
        if (optimizer instanceof Nesterov nesterov) {
            return choice("nesterov", Map.of("decay", number(nesterov.decay())));
        }
        if (optimizer instanceof RmsProp rmsProp) {
            return choice("rmsprop", Map.of("decay", number(rmsProp.decay()), "epsilon", number(rmsProp.epsilon())));
        }
        return optimizer instanceof Adam adam ? write(adam) : write((AdamW) optimizer);
    }

    private static String write(Adam adam) {
        return choice(
                "adam",
                Map.ofEntries(
                        Map.entry("beta1", number(adam.beta1())),
                        Map.entry("beta2", number(adam.beta2())),
                        Map.entry("epsilon", number(adam.epsilon()))));
    }

    private static String write(AdamW adamW) {
        return choice(
                "adamw",
                Map.ofEntries(
                        Map.entry("beta1", number(adamW.adam().beta1())),
                        Map.entry("beta2", number(adamW.adam().beta2())),
                        Map.entry("epsilon", number(adamW.adam().epsilon())),
                        Map.entry("weight-decay", number(adamW.weightDecay()))));
    }
}
