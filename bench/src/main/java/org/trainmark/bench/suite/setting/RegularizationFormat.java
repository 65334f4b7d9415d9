package org.trainmark.bench.suite.setting;

import static org.trainmark.bench.suite.yaml.FlowText.NONE;
import static org.trainmark.bench.suite.yaml.FlowText.number;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.Checks;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.ParameterKind;
import org.trainmark.core.optimizer.Regularization;

/** How a suite writes regularization; what it leaves out is off. */
final class RegularizationFormat {

    private static final String DECAY_EXCEPT = "decay-except";

    private RegularizationFormat() {}

    /** Reads regularization that must fit a loss, if that could be read. */
    static Regularization read(Value value, Optional<Loss> loss) {
        Fields fields = value.fields();
        Read<Double> l1 = weight(fields, "l1");
        Read<Double> l2 = weight(fields, "l2");
        Read<Double> weightDecay = weight(fields, "weight-decay");
        Read<Optional<Double>> clipNorm = fields.optional(
                "clip-norm",
                v -> v.numberOr(NONE, norm -> norm.number(Checks::requirePositiveSingle)),
                Optional.empty());
        Read<List<ParameterKind>> decayExcept =
                fields.optional(DECAY_EXCEPT, v -> v.list(kind -> kind.constant(ParameterKind.class)), List.of());
        Read<Double> labelSmoothing = fields.optional("label-smoothing", v -> labelSmoothing(v, loss), 0.0);
        return fields.make(() -> new Regularization(
                l1.get(),
                l2.get(),
                weightDecay.get(),
                clipNorm.get().map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                labelSmoothing.get(),
                Set.copyOf(decayExcept.get())));
    }

    private static Read<Double> weight(Fields fields, String key) {
        return fields.optional(key, v -> v.number(Checks::requireNotNegativeSingle), 0.0);
    }

    private static double labelSmoothing(Value value, Optional<Loss> loss) {
        double share = value.number(Checks::requireFractionSingle);
        Optional<Loss> misfit = loss.filter(known -> share > 0 && !known.classifies());
        if (misfit.isPresent()) {
            throw value.refuse("needs classes, which %s has not".formatted(Value.nameOf(misfit.get())));
        }
        return share;
    }

    static String write(Regularization regularization) {
        OptionalDouble clipNorm = regularization.clipNorm();
        SortedMap<String, String> texts = new TreeMap<>(Map.ofEntries(
                Map.entry("l1", number(regularization.l1())),
                Map.entry("l2", number(regularization.l2())),
                Map.entry("weight-decay", number(regularization.weightDecay())),
                Map.entry("clip-norm", clipNorm.isPresent() ? number(clipNorm.getAsDouble()) : NONE),
                Map.entry("label-smoothing", number(regularization.labelSmoothing()))));
        // Runs of before there was a choice have no word of it, and are to be the same cells.
        if (!regularization.decayExcept().isEmpty()) {
            texts.put(
                    DECAY_EXCEPT,
                    FlowText.list(regularization.decayExcept().stream()
                            .sorted()
                            .map(Value::nameOf)
                            .toList()));
        }
        return FlowText.map(texts);
    }
}
