package org.trainmark.bench.suite.setting;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.core.Checks;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.DataSource.Synthetic;
import org.trainmark.core.data.Shape;

/** How a suite writes clusters that are made. */
final class SyntheticFormat {

    private SyntheticFormat() {}

    static DataSource read(Value value) {
        Fields fields = value.fields();
        Read<Integer> examples = fields.required("examples", Value::count);
        Read<Shape> features = fields.required("features", SyntheticFormat::shape);
        Read<Integer> classes = fields.required("classes", Value::count);
        Read<Double> separation = fields.optional("separation", v -> v.number(Checks::requireNotNegative), 3.0);
        Read<Long> seed = seed(fields);
        return fields.make(
                () -> new Synthetic(examples.get(), features.get(), classes.get(), separation.get(), seed.get()));
    }

    /** Reads what made data are drawn from. */
    static Read<Long> seed(Fields fields) {
        return fields.optional("seed", v -> v.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE), 1L);
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

    private static String write(Shape shape) {
        return shape.isImage()
                ? FlowText.list(Stream.of(shape.height(), shape.width(), shape.channels())
                        .map(String::valueOf)
                        .toList())
                : Integer.toString(shape.channels());
    }

    static String write(Synthetic synthetic) {
        return FlowText.map(Map.ofEntries(
                Map.entry("examples", Integer.toString(synthetic.examples())),
                Map.entry("features", write(synthetic.shape())),
                Map.entry("classes", Integer.toString(synthetic.classes())),
                Map.entry("separation", FlowText.number(synthetic.separation())),
                Map.entry("seed", Long.toString(synthetic.seed()))));
    }
}
