package org.trainmark.bench.suite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Initialization;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.model.ModelSpec;

/** How a suite writes models. */
final class ModelFormat {

    private static final Map<String, Function<Fields, ModelSpec>> READERS = Map.of("mlp", ModelFormat::mlp);

    private ModelFormat() {}

    static ModelSpec read(Value value) {
        return value.choice(READERS);
    }

    private static ModelSpec mlp(Fields fields) {
        Read<List<Integer>> hidden = fields.optional("hidden", v -> v.list(Value::count), List.of());
        Read<Activation> activation = fields.optional("activation", v -> v.constant(Activation.class), Activation.RELU);
        Read<Optional<Initialization>> initialization =
                fields.optional("initialization", v -> v.constant(Initialization.class));
        return fields.make(() -> new Mlp(
                hidden.get(),
                activation.get(),
                initialization.get().orElse(activation.get().usualInitialization()),
                0));
    }

    static String write(ModelSpec model) {
        Mlp mlp = (Mlp) model;
        String settings = FlowText.map(Map.ofEntries(
                Map.entry(
                        "hidden",
                        FlowText.list(mlp.hidden().stream().map(String::valueOf).toList())),
                Map.entry("activation", Value.nameOf(mlp.activation())),
                Map.entry("initialization", Value.nameOf(mlp.initialization()))));
        return FlowText.map(Map.of("mlp", settings));
    }
}
