package org.trainmark.bench.suite.setting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.Checks;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.SequenceLayer.Embedding;
import org.trainmark.core.model.SequenceLayer.LayerNormalization;
import org.trainmark.core.model.SequenceLayer.Pointwise;
import org.trainmark.core.model.SequenceLayer.Positions;
import org.trainmark.core.model.SequenceLayer.SelfAttention;

/** How a suite writes layers that take positions one by one. An unembedding is what a model adds by itself. */
final class SequenceFormat {

    static final List<Form<? extends Layer>> FORMS = List.of(
            Form.of("embedding", Embedding.class, Entry.count("width", Embedding::width), Embedding::new),
            Form.of("positions", Positions.class, Positions::new),
            Form.of("pointwise", Pointwise.class, Entry.count("units", Pointwise::units), Pointwise::new),
            Form.of(
                    "layer-normalization",
                    LayerNormalization.class,
                    Entry.number("epsilon", Checks::requirePositiveSingle, LayerNormalization::epsilon)
                            .orElse(1e-5),
                    LayerNormalization::new),
            Form.of(
                    "self-attention",
                    SelfAttention.class,
                    Entry.count("heads", SelfAttention::heads),
                    new Entry<>("causal", Value::truth, Optional.of(false), SelfAttention::causal, String::valueOf),
                    SelfAttention::new));

    static final Map<String, String> MAIN_SETTINGS =
            Map.of("embedding", "width", "pointwise", "units", "self-attention", "heads");

    private SequenceFormat() {}
}
