package org.trainmark.bench.suite.setting;

import java.util.List;
import java.util.Optional;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.Initialization;
import org.trainmark.core.model.Transformer;

/** How a suite writes transformers. */
final class TransformerFormat {

    private static final Entry<Transformer, Integer> BLOCKS = Entry.count("blocks", Transformer::blocks);

    private static final Entry<Transformer, Integer> WIDTH = Entry.count("width", Transformer::width);

    private static final Entry<Transformer, Integer> HEADS =
            BlockFormat.heads(model -> model.block().heads());

    private static final Entry<Transformer, Integer> EXPANSION =
            BlockFormat.expansion(model -> model.block().expansion());

    private static final Entry<Transformer, Boolean> CAUSAL =
            BlockFormat.causal(model -> model.block().causal());

    private static final Entry<Transformer, Double> DROPOUT =
            BlockFormat.dropout(model -> model.block().dropout());

    private static final Entry<Transformer, Boolean> TIED =
            new Entry<>("tied", Value::truth, Optional.of(false), Transformer::tied, String::valueOf);

    private static final Entry<Transformer, Initialization> INITIALIZATION = new Entry<>(
            "initialization",
            value -> value.constant(Initialization.class),
            Optional.of(Initialization.SMALL_NORMAL),
            Transformer::initialization,
            Value::nameOf);

    static final Form<Transformer> FORM = new Form<>(
            "transformer",
            Transformer.class,
            any -> true,
            TransformerFormat::read,
            List.of(BLOCKS, WIDTH, HEADS, EXPANSION, CAUSAL, DROPOUT, TIED, INITIALIZATION));

    private TransformerFormat() {}

    private static Transformer read(Fields fields) {
        Read<Integer> blocks = BLOCKS.read(fields);
        Read<Integer> width = WIDTH.read(fields);
        Read<Integer> heads = HEADS.read(fields);
        Read<Integer> expansion = EXPANSION.read(fields);
        Read<Boolean> causal = CAUSAL.read(fields);
        Read<Double> dropout = DROPOUT.read(fields);
        Read<Boolean> tied = TIED.read(fields);
        Read<Initialization> initialization = INITIALIZATION.read(fields);
        return fields.make(() -> new Transformer(
                blocks.get(),
                width.get(),
                new CompositeLayer.Transformer(heads.get(), expansion.get(), causal.get(), dropout.get()),
                tied.get(),
                initialization.get()));
    }
}
