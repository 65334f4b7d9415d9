package org.trainmark.bench.suite.measure;

import java.util.Map;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Texts;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.Checks;
import org.trainmark.core.train.RangeTest;

/** How a suite writes learning-rate range tests. */
public final class RangeTestFormat {

    private RangeTestFormat() {}

    /** Reads what {@link #write} wrote. */
    public static RangeTest parse(String text) {
        return Texts.parse("range-test", text, RangeTestFormat::read);
    }

    static RangeTest read(Value value) {
        Fields fields = value.fields();
        Read<Double> from =
                fields.optional("from", v -> v.number(Checks::requirePositiveSingle), RangeTest.USUAL.from());
        Read<Double> to = fields.optional("to", v -> v.number(Checks::requirePositiveSingle), RangeTest.USUAL.to());
        Read<Integer> steps = fields.optional("steps", Value::count, RangeTest.USUAL.steps());
        return fields.make(() -> new RangeTest(from.get(), to.get(), steps.get()));
    }

    /** Returns a range test as YAML on one line. */
    public static String write(RangeTest test) {
        return FlowText.map(Map.of(
                "from",
                FlowText.number(test.from()),
                "to",
                FlowText.number(test.to()),
                "steps",
                Integer.toString(test.steps())));
    }
}
