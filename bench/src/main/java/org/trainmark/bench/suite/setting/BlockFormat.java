package org.trainmark.bench.suite.setting;

import static org.trainmark.bench.suite.yaml.FlowText.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.model.CompositeLayer.Residual;
import org.trainmark.core.model.CompositeLayer.Transformer;
import org.trainmark.core.model.Layer;

/** How a suite writes layers that are made of others. */
final class BlockFormat {

    static final List<Form<? extends Layer>> FORMS = List.of(
            Form.of(
                    "residual",
                    Residual.class,
                    layers("layers", Optional.empty(), Residual::layers),
                    layers("shortcut", Optional.of(List.of()), Residual::shortcut),
                    Residual::new),
            Form.of(
                    "transformer",
                    Transformer.class,
                    heads(Transformer::heads),
                    expansion(Transformer::expansion),
                    causal(Transformer::causal),
                    dropout(Transformer::dropout),
                    Transformer::new));

    static final Map<String, String> MAIN_SETTINGS = Map.of("transformer", "heads");

    private BlockFormat() {}

    private static Entry<Residual, List<Layer>> layers(
            String key, Optional<List<Layer>> usual, Function<Residual, List<Layer>> part) {
        return new Entry<>(
                key,
                value -> value.list(LayerFormat::read),
                usual,
                part,
                all -> list(all.stream().map(LayerFormat::write).toList()));
    }

    static <T> Entry<T, Integer> heads(Function<? super T, Integer> part) {
        return Entry.count("heads", part);
    }

    /** A transformer's inner layer usually has four times the units (Vaswani et al., 2017). */
    static <T> Entry<T, Integer> expansion(Function<? super T, Integer> part) {
        return Entry.<T>count("expansion", part).orElse(4);
    }

    static <T> Entry<T, Boolean> causal(Function<? super T, Boolean> part) {
        return new Entry<>("causal", Value::truth, Optional.of(true), part, String::valueOf);
    }

    static <T> Entry<T, Double> dropout(Function<? super T, Double> part) {
        return Entry.<T>number("dropout", Layer.Dropout::requireRate, part).orElse(0.0);
    }
}
