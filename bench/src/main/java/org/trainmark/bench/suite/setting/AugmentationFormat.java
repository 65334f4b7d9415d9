package org.trainmark.bench.suite.setting;

import static org.trainmark.bench.suite.yaml.FlowText.number;

import java.util.Map;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.Checks;
import org.trainmark.core.data.Augmentation;

/** How a suite writes augmentation; what it leaves out is off. */
final class AugmentationFormat {

    private AugmentationFormat() {}

    static Augmentation read(Value value) {
        Fields fields = value.fields();
        Read<Integer> shift = fields.optional("shift", v -> (int) v.wholeNumber(0, Integer.MAX_VALUE), 0);
        Read<Boolean> flip = fields.optional("flip", Value::truth, false);
        Read<Double> noise = fields.optional("noise", v -> v.number(Checks::requireNotNegativeSingle), 0.0);
        return fields.make(() -> new Augmentation(shift.get(), flip.get(), noise.get()));
    }

    static String write(Augmentation augmentation) {
        return FlowText.map(Map.ofEntries(
                Map.entry("shift", number(augmentation.shift())),
                Map.entry("flip", Boolean.toString(augmentation.flip())),
                Map.entry("noise", number(augmentation.noise()))));
    }
}
