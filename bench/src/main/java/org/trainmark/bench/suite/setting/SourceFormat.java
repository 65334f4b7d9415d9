package org.trainmark.bench.suite.setting;

import static org.trainmark.bench.suite.yaml.FlowText.number;
import static org.trainmark.bench.suite.yaml.FlowText.text;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.core.Checks;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.DataSource.Csv;
import org.trainmark.core.data.DataSource.Idx;
import org.trainmark.core.data.DataSource.Known;
import org.trainmark.core.data.DataSource.Synthetic;
import org.trainmark.core.data.KnownDataset;
import org.trainmark.core.data.Shape;

/** How a suite writes where examples come from. */
public final class SourceFormat {

    static final Map<String, Function<Value, DataSource>> READERS = Map.ofEntries(
            Map.entry("set", SourceFormat::known),
            Map.entry("csv", CsvFormat::read),
            Map.entry("idx", SourceFormat::idx),
            Map.entry("synthetic", value -> synthetic(value.fields())));

    private SourceFormat() {}

    private static DataSource idx(Value value) {
        Fields fields = value.fields();
        Read<Path> images = fields.required("images", SourceFormat::path);
        Read<Path> labels = fields.required("labels", SourceFormat::path);
        Read<Optional<Path>> testImages = fields.optional("test-images", SourceFormat::path);
        Read<Optional<Path>> testLabels = fields.optional("test-labels", SourceFormat::path);
        if (fields.has("test-images") != fields.has("test-labels")) {
            throw value.refuse("must have both test-images and test-labels, or neither");
        }
        return fields.make(() -> new Idx(
                new Idx.Files(images.get(), labels.get()),
                testImages
                        .get()
                        .map(test -> new Idx.Files(test, testLabels.get().orElseThrow()))));
    }

    private static DataSource synthetic(Fields fields) {
        Read<Integer> examples = fields.required("examples", Value::count);
        Read<Shape> features = fields.required("features", SourceFormat::shape);
        Read<Integer> classes = fields.required("classes", Value::count);
        Read<Double> separation = fields.optional("separation", v -> v.number(Checks::requireNotNegative), 3.0);
        Read<Long> seed = fields.optional("seed", v -> v.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE), 1L);
        return fields.make(
                () -> new Synthetic(examples.get(), features.get(), classes.get(), separation.get(), seed.get()));
    }

    /** Reads {@code 784}, or {@code [28, 28, 1]}: the height, width and channels of an image. */
    private static Shape shape(Value value) {
        if (!(value.yaml() instanceof Yaml.Sequence)) {
            return Shape.flat(value.count());
        }
        List<Integer> sides = value.list(Value::count);
        if (sides.size() != 3) {
            throw value.refuse("must be how many there are, or an image's height, width and channels");
        }
        try {
            return new Shape(sides.get(0), sides.get(1), sides.get(2));
        } catch (ArithmeticException e) {
            throw value.refuse("must be at most %d in all".formatted(Integer.MAX_VALUE));
        }
    }

    /** Leaves a path as it is written: where a relative one starts is the reader's affair, and differs by machine. */
    static Path path(Value value) {
        try {
            return Path.of(value.text());
        } catch (InvalidPathException e) {
            throw value.refuseAs("a path");
        }
    }

    /** Reads the name of a known set, refusing others before any data is looked for. */
    static Known known(Value value) {
        return new Known(value.constant(KnownDataset.class).id());
    }

    /** Returns what people call a data source. */
    public static String label(DataSource source) {
        if (source instanceof Known known) {
            return known.name();
        }
        if (source instanceof Csv csv) {
            return csv.file().toString();
        }
        return source instanceof Idx idx ? idx.training().images().toString() : "the synthetic data";
    }

    static Map<String, String> write(DataSource source) {
        if (source instanceof Known known) {
            return Map.of("set", text(known.name()));
        }
        if (source instanceof Csv csv) {
            return Map.of("csv", CsvFormat.write(csv));
        }
        if (source instanceof Idx idx) {
            return Map.of("idx", write(idx));
        }
        if (source instanceof Synthetic synthetic) {
            return Map.of("synthetic", write(synthetic));
        }
        throw new IllegalArgumentException("no suite can write " + source);
    }

    private static String write(Idx idx) {
        TreeMap<String, String> texts = new TreeMap<>(write(idx.training(), ""));
        idx.test().ifPresent(test -> texts.putAll(write(test, "test-")));
        return FlowText.map(texts);
    }

    private static Map<String, String> write(Idx.Files files, String prefix) {
        return Map.of(
                prefix + "images",
                text(files.images().toString()),
                prefix + "labels",
                text(files.labels().toString()));
    }

    private static String write(Shape shape) {
        return shape.isImage()
                ? FlowText.list(Stream.of(shape.height(), shape.width(), shape.channels())
                        .map(String::valueOf)
                        .toList())
                : Integer.toString(shape.channels());
    }

    private static String write(Synthetic synthetic) {
        return FlowText.map(Map.ofEntries(
                Map.entry("examples", Integer.toString(synthetic.examples())),
                Map.entry("features", write(synthetic.shape())),
                Map.entry("classes", Integer.toString(synthetic.classes())),
                Map.entry("separation", number(synthetic.separation())),
                Map.entry("seed", Long.toString(synthetic.seed()))));
    }
}
