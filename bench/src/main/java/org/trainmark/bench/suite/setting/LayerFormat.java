package org.trainmark.bench.suite.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.trainmark.core.model.Layer.GlobalAveragePooling;
import org.trainmark.core.model.Layer.Pooling;

/** How a suite writes layers. */
final class LayerFormat {

    private static final String SAME = "same";

    private static final Family<Layer> LAYERS = layers();

    private LayerFormat() {}

    private static Family<Layer> layers() {
        List<Form<? extends Layer>> forms = new ArrayList<>(List.of(
                Form.of("dense", Dense.class, Entry.count("units", Dense::units), Dense::new),
                convolution(),
                Form.of(
                        "batch-normalization",
                        BatchNormalization.class,
                        Entry.number("decay", Checks::requireFractionSingle, BatchNormalization::decay)
                                .orElse(0.9),
                        Entry.number("epsilon", Checks::requirePositiveSingle, BatchNormalization::epsilon)
                                .orElse(1e-5),
                        BatchNormalization::new),
                Form.of(
                        "dropout",
                        Dropout.class,
                        Entry.number("rate", Dropout::requireRate, Dropout::rate),
                        Dropout::new)));
        forms.add(Form.of("global-average-pooling", GlobalAveragePooling.class, GlobalAveragePooling::new));
        forms.addAll(SequenceFormat.FORMS);
        forms.addAll(BlockFormat.FORMS);
        Map<String, String> mainSettings = new TreeMap<>(Map.of("dense", "units", "dropout", "rate"));
        mainSettings.putAll(SequenceFormat.MAIN_SETTINGS);
        mainSettings.putAll(BlockFormat.MAIN_SETTINGS);
        for (Activation activation : Activation.values()) {
            forms.add(new Form<>(
                    Value.nameOf(activation),
                    Activation.class,
                    activation::equals,
                    fields -> fields.make(() -> activation),
                    List.of()));
        }
        for (Pooling.Kind kind : Pooling.Kind.values()) {
            forms.add(pooling(kind));
            mainSettings.put(nameOf(kind), "size");
        }
        return new Family<>(forms, mainSettings);
    }

    static Layer read(Value value) {
        return LAYERS.read(value);
    }

    static String write(Layer layer) {
        return LAYERS.write(layer);
    }

    private static Form<Convolution> convolution() {
        Entry<Convolution, Integer> filters = Entry.count("filters", Convolution::filters);
        Entry<Convolution, Integer> kernel =
                Entry.<Convolution>count("kernel", Convolution::kernel).orElse(3);
        Entry<Convolution, Integer> stride =
                Entry.<Convolution>count("stride", Convolution::stride).orElse(1);
        Entry<Convolution, Optional<Integer>> padding = new Entry<>(
                "padding",
                value -> value.numberOr(SAME, LayerFormat::padding),
                Optional.of(Optional.empty()),
                convolution -> Optional.of(convolution.padding()),
                width -> width.map(String::valueOf).orElse(SAME));
        return Form.of(
                "convolution",
                Convolution.class,
                filters,
                kernel,
                stride,
                padding,
                (count, side, step, width) ->
                        new Convolution(count, side, step, width.orElseGet(() -> samePadding(side))));
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

    private static Form<Pooling> pooling(Pooling.Kind kind) {
        Entry<Pooling, Integer> size = Entry.count("size", Pooling::size);
        Entry<Pooling, Integer> stride = Entry.count("stride", Pooling::stride);
        return new Form<>(
                nameOf(kind),
                Pooling.class,
                pooling -> pooling.kind() == kind,
                fields -> pooling(fields, kind, size),
                List.of(size, stride));
    }

    /** Windows usually lie beside each other, so the stride is the size where nothing is said. */
    private static Pooling pooling(Fields fields, Pooling.Kind kind, Entry<Pooling, Integer> size) {
        Read<Integer> side = size.read(fields);
        Read<Optional<Integer>> stride = fields.optional("stride", Value::count);
        return fields.make(() -> new Pooling(kind, side.get(), stride.get().orElseGet(side)));
    }

    private static String nameOf(Pooling.Kind kind) {
        return Value.nameOf(kind) + "-pooling";
    }
}
