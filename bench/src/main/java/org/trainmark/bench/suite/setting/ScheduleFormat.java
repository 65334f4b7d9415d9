package org.trainmark.bench.suite.setting;

import static org.trainmark.bench.suite.yaml.FlowText.choice;
import static org.trainmark.bench.suite.yaml.FlowText.number;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.Checks;
import org.trainmark.core.optimizer.Schedule;
import org.trainmark.core.optimizer.Schedule.Constant;
import org.trainmark.core.optimizer.Schedule.Cosine;
import org.trainmark.core.optimizer.Schedule.Exponential;
import org.trainmark.core.optimizer.Schedule.OneCycle;
import org.trainmark.core.optimizer.Schedule.ReduceOnPlateau;
import org.trainmark.core.optimizer.Schedule.Step;
import org.trainmark.core.optimizer.Schedule.WarmUp;

/** How a suite writes learning-rate schedules. */
final class ScheduleFormat {

    private static final Map<String, Function<Fields, Schedule>> AFTER_WARM_UP = Map.ofEntries(
            Map.entry("constant", fields -> fields.make(Constant::new)),
            Map.entry("step", ScheduleFormat::step),
            Map.entry("exponential", ScheduleFormat::exponential),
            Map.entry("cosine", ScheduleFormat::cosine),
            Map.entry("one-cycle", ScheduleFormat::oneCycle),
            Map.entry("reduce-on-plateau", ScheduleFormat::reduceOnPlateau));

    private static final Map<String, Function<Fields, Schedule>> READERS = new TreeMap<>(AFTER_WARM_UP);

    static {
        READERS.put("warm-up", ScheduleFormat::warmUp);
    }

    private ScheduleFormat() {}

    static Schedule read(Value value) {
        return value.choice(READERS);
    }

    private static Schedule step(Fields fields) {
        Read<Double> factor = fields.required("factor", ScheduleFormat::positive);
        Read<Integer> every = fields.required("every", Value::count);
        return fields.make(() -> new Step(factor.get(), every.get()));
    }

    private static Schedule exponential(Fields fields) {
        Read<Double> factor = fields.required("factor", ScheduleFormat::positive);
        return fields.make(() -> new Exponential(factor.get()));
    }

    private static Schedule cosine(Fields fields) {
        Read<Double> epochs = fields.required("epochs", ScheduleFormat::positive);
        Read<Double> floor = fraction(fields, "floor", 0);
        return fields.make(() -> new Cosine(epochs.get(), floor.get()));
    }

    private static Schedule oneCycle(Fields fields) {
        Read<Double> epochs = fields.required("epochs", ScheduleFormat::positive);
        Read<Double> rise = fraction(fields, "rise", 0.3);
        Read<Double> start = fraction(fields, "start", 0.04);
        Read<Double> end = fraction(fields, "end", 4e-6);
        return fields.make(() -> new OneCycle(epochs.get(), rise.get(), start.get(), end.get()));
    }

    private static Schedule reduceOnPlateau(Fields fields) {
        Read<Double> factor = fields.optional("factor", ScheduleFormat::positive, 0.1);
        Read<Integer> patience = fields.optional("patience", Value::count, 3);
        return fields.make(() -> new ReduceOnPlateau(factor.get(), patience.get()));
    }

    private static Schedule warmUp(Fields fields) {
        Read<Double> epochs = fields.required("epochs", ScheduleFormat::positive);
        Read<Double> start = fraction(fields, "start", 0.1);
        Read<Schedule> then = fields.optional("then", value -> value.choice(AFTER_WARM_UP), new Constant());
        return fields.make(() -> new WarmUp(epochs.get(), start.get(), then.get()));
    }

    private static double positive(Value value) {
        return value.number(Checks::requirePositive);
    }

    private static Read<Double> fraction(Fields fields, String key, double otherwise) {
        return fields.optional(key, value -> value.number(Checks::requireFraction), otherwise);
    }

    static String write(Schedule schedule) {
        if (schedule instanceof Constant) {
            return "constant";
        }
        if (schedule instanceof Step step) {
            return choice("step", Map.of("factor", number(step.factor()), "every", number(step.every())));
        }
        if (schedule instanceof Exponential exponential) {
            return choice("exponential", Map.of("factor", number(exponential.factor())));
        }
        if (schedule instanceof Cosine cosine) {
            return choice("cosine", Map.of("epochs", number(cosine.epochs()), "floor", number(cosine.floor())));
        }
        if (schedule instanceof ReduceOnPlateau reduce) {
            return choice(
                    "reduce-on-plateau",
                    Map.of("factor", number(reduce.factor()), "patience", number(reduce.patience())));
        }
        return schedule instanceof OneCycle oneCycle ? write(oneCycle) : write((WarmUp) schedule);
    }

    private static String write(OneCycle oneCycle) {
        return choice(
                "one-cycle",
                Map.ofEntries(
                        Map.entry("epochs", number(oneCycle.epochs())),
                        Map.entry("rise", number(oneCycle.rise())),
                        Map.entry("start", number(oneCycle.start())),
                        Map.entry("end", number(oneCycle.end()))));
    }

    private static String write(WarmUp warmUp) {
        return choice(
                "warm-up",
                Map.ofEntries(
                        Map.entry("epochs", number(warmUp.epochs())),
                        Map.entry("start", number(warmUp.start())),
                        Map.entry("then", write(warmUp.then()))));
    }
}
