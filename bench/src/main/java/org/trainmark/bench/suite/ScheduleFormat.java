package org.trainmark.bench.suite;

import static org.trainmark.bench.suite.yaml.FlowText.number;

import java.util.Map;
import java.util.function.Function;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.Checks;
import org.trainmark.core.optimizer.Schedule;

/** How a suite writes learning-rate schedules. */
final class ScheduleFormat {

    private static final Map<String, Function<Fields, Schedule>> READERS = Map.of(
            "constant", fields -> fields.make(Schedule.Constant::new),
            "step", ScheduleFormat::step,
            "exponential", ScheduleFormat::exponential);

    private ScheduleFormat() {}

    static Schedule read(Value value) {
        return value.choice(READERS);
    }

    private static Schedule step(Fields fields) {
        Read<Double> factor = factor(fields);
        Read<Integer> every = fields.required("every", Value::count);
        return fields.make(() -> new Schedule.Step(factor.get(), every.get()));
    }

    private static Schedule exponential(Fields fields) {
        Read<Double> factor = factor(fields);
        return fields.make(() -> new Schedule.Exponential(factor.get()));
    }

    private static Read<Double> factor(Fields fields) {
        return fields.required("factor", v -> v.number(Checks::requirePositive));
    }

    static String write(Schedule schedule) {
        if (schedule instanceof Schedule.Constant) {
            return "constant";
        }
        if (schedule instanceof Schedule.Step step) {
            return write("step", Map.of("factor", number(step.factor()), "every", Integer.toString(step.every())));
        }
        return write("exponential", Map.of("factor", number(((Schedule.Exponential) schedule).factor())));
    }

    private static String write(String name, Map<String, String> settings) {
        return FlowText.map(Map.of(name, FlowText.map(settings)));
    }
}
