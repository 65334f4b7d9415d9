package org.trainmark.bench.suite.setting;

import static org.trainmark.bench.suite.yaml.FlowText.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Cnn;
import org.trainmark.core.model.Initialization;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.model.ModelSpec;

/** How a suite writes models. */
final class ModelFormat {

    private static final Family<ModelSpec> MODELS = Family.of(List.of(
            Form.of(
                    "mlp",
                    Mlp.class,
                    new Entry<Mlp, List<Integer>>(
                            "hidden",
                            value -> value.list(Value::count),
                            Optional.of(List.of()),
                            Mlp::hidden,
                            units -> list(units.stream().map(String::valueOf).toList())),
                    new Entry<>(
                            "activation",
                            value -> value.constant(Activation.class),
                            Optional.of(Activation.RELU),
                            Mlp::activation,
                            Value::nameOf),
                    initialization(Mlp::initialization),
                    Entry.number("dropout", Layer.Dropout::requireRate, Mlp::dropout)
                            .orElse(0.0),
                    (hidden, activation, initialization, dropout) -> new Mlp(
                            hidden, activation, initialization.orElse(activation.usualInitialization()), dropout)),
            Form.of(
                    "cnn",
                    Cnn.class,
                    new Entry<Cnn, List<Layer>>(
                            "layers",
                            value -> value.list(LayerFormat::read),
                            Optional.empty(),
                            Cnn::layers,
                            layers ->
                                    list(layers.stream().map(LayerFormat::write).toList())),
                    initialization(Cnn::initialization),
                    (layers, initialization) ->
                            initialization.map(how -> new Cnn(layers, how)).orElseGet(() -> new Cnn(layers))),
            TransformerFormat.FORM));

    private ModelFormat() {}

    static ModelSpec read(Value value) {
        return MODELS.read(value);
    }

    static String write(ModelSpec model) {
        return MODELS.write(model);
    }

    /** Returns how weights start; where nothing is said, the model knows what suits it. */
    private static <T> Entry<T, Optional<Initialization>> initialization(Function<T, Initialization> part) {
        return new Entry<>(
                "initialization",
                value -> Optional.of(value.constant(Initialization.class)),
                Optional.of(Optional.empty()),
                part.andThen(Optional::of),
                how -> how.map(Value::nameOf).orElse(""));
    }
}
