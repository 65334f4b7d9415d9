package org.trainmark.bench.suite.setting;

import static org.trainmark.bench.suite.yaml.FlowText.choice;
import static org.trainmark.bench.suite.yaml.FlowText.list;
import static org.trainmark.bench.suite.yaml.FlowText.number;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.Checks;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Cnn;
import org.trainmark.core.model.Initialization;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.model.ModelSpec;

/** How a suite writes models. */
final class ModelFormat {

    private static final Map<String, Function<Fields, ModelSpec>> READERS =
            Map.of("mlp", ModelFormat::mlp, "cnn", ModelFormat::cnn);

    private ModelFormat() {}

    static ModelSpec read(Value value) {
        return value.choice(READERS);
    }

    private static ModelSpec mlp(Fields fields) {
        Read<List<Integer>> hidden = fields.optional("hidden", v -> v.list(Value::count), List.of());
        Read<Activation> activation = fields.optional("activation", v -> v.constant(Activation.class), Activation.RELU);
        Read<Optional<Initialization>> initialization = initialization(fields);
        Read<Double> dropout = fields.optional("dropout", v -> v.number(Checks::requireFraction), 0.0);
        return fields.make(() -> new Mlp(
                hidden.get(),
                activation.get(),
                initialization.get().orElse(activation.get().usualInitialization()),
                dropout.get()));
    }

    private static ModelSpec cnn(Fields fields) {
        Read<List<Layer>> layers = fields.required("layers", v -> v.list(LayerFormat::read));
        Read<Optional<Initialization>> initialization = initialization(fields);
        return fields.make(() ->
                initialization.get().map(how -> new Cnn(layers.get(), how)).orElseGet(() -> new Cnn(layers.get())));
    }

    private static Read<Optional<Initialization>> initialization(Fields fields) {
        return fields.optional("initialization", v -> v.constant(Initialization.class));
    }

    static String write(ModelSpec model) {
        return model instanceof Mlp mlp ? write(mlp) : write((Cnn) model);
    }

    private static String write(Mlp mlp) {
        return choice(
                "mlp",
                Map.ofEntries(
                        Map.entry(
                                "hidden",
                                list(mlp.hidden().stream().map(String::valueOf).toList())),
                        Map.entry("activation", Value.nameOf(mlp.activation())),
                        Map.entry("initialization", Value.nameOf(mlp.initialization())),
                        Map.entry("dropout", number(mlp.dropout()))));
    }

    private static String write(Cnn cnn) {
        return choice(
                "cnn",
                Map.of(
                        "layers",
                        list(cnn.layers().stream().map(LayerFormat::write).toList()),
                        "initialization",
                        Value.nameOf(cnn.initialization())));
    }
}
