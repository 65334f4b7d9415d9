package org.trainmark.bench.suite.setting;

import static org.trainmark.bench.suite.yaml.FlowText.choice;
import static org.trainmark.bench.suite.yaml.FlowText.number;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.Checks;
import org.trainmark.core.SettingException;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Layer.BatchNormalization;
import org.trainmark.core.model.Layer.Convolution;
import org.trainmark.core.model.Layer.Dense;
import org.trainmark.core.model.Layer.Dropout;
import org.trainmark.core.model.Layer.Pooling;

/** How a suite writes layers. */
final class LayerFormat {

    private static final String SAME = "same";

    private static final Map<String, Function<Fields, Layer>> READERS = new TreeMap<>(Map.ofEntries(
            Map.entry("dense", LayerFormat::dense),
            Map.entry("convolution", LayerFormat::convolution),
            Map.entry("batch-normalization", LayerFormat::batchNormalization),
            Map.entry("dropout", LayerFormat::dropout)));

    private static final Map<String, String> MAIN_SETTINGS =
            new TreeMap<>(Map.ofEntries(Map.entry("dense", "units"), Map.entry("dropout", "rate")));

    static {
        for (Activation activation : Activation.values()) {
            READERS.put(Value.nameOf(activation), fields -> fields.make(() -> activation));
        }
        for (Pooling.Kind kind : Pooling.Kind.values()) {
            READERS.put(nameOf(kind), fields -> pooling(fields, kind));
            MAIN_SETTINGS.put(nameOf(kind), "size");
        }
    }

    private LayerFormat() {}

    static Layer read(Value value) {
        return value.choice(READERS, MAIN_SETTINGS);
    }

    private static String nameOf(Pooling.Kind kind) {
        return Value.nameOf(kind) + "-pooling";
    }

    private static Layer dense(Fields fields) {
        Read<Integer> units = fields.required("units", Value::count);
        return fields.make(() -> new Dense(units.get()));
    }

    private static Layer convolution(Fields fields) {
        Read<Integer> filters = fields.required("filters", Value::count);
        Read<Integer> kernel = fields.optional("kernel", Value::count, 3);
        Read<Integer> stride = fields.optional("stride", Value::count, 1);
        Read<Optional<Integer>> padding =
                fields.optional("padding", v -> v.numberOr(SAME, LayerFormat::padding), Optional.empty());
        return fields.make(() -> new Convolution(
                filters.get(), kernel.get(), stride.get(), padding.get().orElseGet(() -> samePadding(kernel.get()))));
    }

    private static int padding(Value value) {
        return (int) value.wholeNumber(0, Integer.MAX_VALUE);
    }

    private static int samePadding(int kernel) {
        if (kernel % 2 == 0) {
            throw new SettingException("padding", "same needs an odd kernel, but kernel is " + kernel);
        }
        return (kernel - 1) / 2;
    }

    private static Layer pooling(Fields fields, Pooling.Kind kind) {
        Read<Integer> size = fields.required("size", Value::count);
        Read<Optional<Integer>> stride = fields.optional("stride", Value::count);
        return fields.make(() -> new Pooling(kind, size.get(), stride.get().orElseGet(size)));
    }

    private static Layer batchNormalization(Fields fields) {
        Read<Double> decay = fields.optional("decay", v -> v.number(Checks::requireFraction), 0.9);
        Read<Double> epsilon = fields.optional("epsilon", v -> v.number(Checks::requirePositive), 1e-5);
        return fields.make(() -> new BatchNormalization(decay.get(), epsilon.get()));
    }

    private static Layer dropout(Fields fields) {
        Read<Double> rate = fields.required("rate", v -> v.number(Checks::requireFraction));
        return fields.make(() -> new Dropout(rate.get()));
    }

    static String write(Layer layer) {
        if (layer instanceof Activation activation) {
            return Value.nameOf(activation);
        }
        if (layer instanceof Dense dense) {
            return choice("dense", Map.of("units", number(dense.units())));
        }
        if (layer instanceof Pooling pooling) {
            return choice(
                    nameOf(pooling.kind()), Map.of("size", number(pooling.size()), "stride", number(pooling.stride())));
        }
        if (layer instanceof BatchNormalization batch) {
            return choice(
                    "batch-normalization", Map.of("decay", number(batch.decay()), "epsilon", number(batch.epsilon())));
        }
        return layer instanceof Convolution convolution
                ? write(convolution)
                : choice("dropout", Map.of("rate", number(((Dropout) layer).rate())));
    }

    private static String write(Convolution convolution) {
        return choice(
                "convolution",
                Map.ofEntries(
                        Map.entry("filters", number(convolution.filters())),
                        Map.entry("kernel", number(convolution.kernel())),
                        Map.entry("stride", number(convolution.stride())),
                        Map.entry("padding", number(convolution.padding()))));
    }
}
