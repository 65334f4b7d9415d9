package org.trainmark.bench.suite.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.Checks;
import org.trainmark.core.SettingException;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.optimizer.EditedSchedule;
import org.trainmark.core.optimizer.RateEdit;
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

    /** The form of a course that somebody steered. */
    static final String EDITED = "edited";

    private static final Family<Schedule> AFTER_WARM_UP = Family.of(List.of(
            Form.of("constant", Constant.class, Constant::new),
            Form.of("step", Step.class, positive("factor", Step::factor), Entry.count("every", Step::every), Step::new),
            Form.of("exponential", Exponential.class, positive("factor", Exponential::factor), Exponential::new),
            Form.of(
                    "cosine",
                    Cosine.class,
                    positive("epochs", Cosine::epochs),
                    fraction("floor", 0, Cosine::floor),
                    Cosine::new),
            Form.of(
                    "one-cycle",
                    OneCycle.class,
                    positive("epochs", OneCycle::epochs),
                    Entry.<OneCycle>number("rise", Checks::requireFraction, OneCycle::rise)
                            .orElse(0.3),
                    fraction("start", 0.04, OneCycle::start),
                    fraction("end", 4e-6, OneCycle::end),
                    OneCycle::new),
            Form.of(
                    "reduce-on-plateau",
                    ReduceOnPlateau.class,
                    ScheduleFormat.<ReduceOnPlateau>positive("factor", ReduceOnPlateau::factor)
                            .orElse(0.1),
                    Entry.<ReduceOnPlateau>count("patience", ReduceOnPlateau::patience)
                            .orElse(3),
                    ReduceOnPlateau::new)));

    private static final Family<Schedule> UNEDITED = withWarmUp();

    static final Family<Schedule> ALL = withEdited();

    private ScheduleFormat() {}

    private static Family<Schedule> withWarmUp() {
        List<Form<? extends Schedule>> forms = new ArrayList<>(AFTER_WARM_UP.forms());
        forms.add(Form.of(
                "warm-up",
                WarmUp.class,
                positive("epochs", WarmUp::epochs),
                fraction("start", 0.1, WarmUp::start),
                new Entry<>(
                        "then", AFTER_WARM_UP::read, Optional.of(new Constant()), WarmUp::then, AFTER_WARM_UP::write),
                WarmUp::new));
        return new Family<>(forms, Map.of());
    }

    /** Of a course that somebody steered, what is written is what it was, with nothing of where that was recorded. */
    private static Form<EditedSchedule> edited() {
        return Form.of(
                EDITED,
                EditedSchedule.class,
                new Entry<>("of", UNEDITED::read, Optional.of(new Constant()), EditedSchedule::of, UNEDITED::write),
                new Entry<>(
                        "rates", ScheduleFormat::edits, Optional.empty(), EditedSchedule::edits, ScheduleFormat::text),
                EditedSchedule::new);
    }

    private static List<RateEdit> edits(Value value) {
        List<RateEdit> edits = new ArrayList<>();
        value.children().forEach((step, rate) -> {
            if (!step.matches("0|[1-9][0-9]{0,17}")) {
                throw rate.refuse("must stand behind the number of a step, from 0, such as 120: 0.01");
            }
            edits.add(new RateEdit(Long.parseLong(step), rate.number(Checks::requirePositiveSingle)));
        });
        return edits;
    }

    private static String text(List<RateEdit> edits) {
        return edits.stream()
                .map(edit -> edit.step() + ": " + FlowText.number(edit.learningRate()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static Family<Schedule> withEdited() {
        List<Form<? extends Schedule>> forms = new ArrayList<>(UNEDITED.forms());
        forms.add(edited());
        return new Family<>(forms, Map.of());
    }

    /** Reads a schedule that must fit a learning rate, if that could be read. */
    static Schedule read(Value value, Optional<Double> learningRate) {
        Schedule schedule = ALL.read(value);
        learningRate.ifPresent(rate -> requireFirstRate(value, rate, schedule));
        return schedule;
    }

    private static void requireFirstRate(Value value, double rate, Schedule schedule) {
        try {
            TrainingConfig.requireFirstRate(rate, schedule);
        } catch (SettingException e) {
            throw value.refuse(e.rule());
        }
    }

    static String write(Schedule schedule) {
        return ALL.write(schedule);
    }

    private static <T> Entry<T, Double> positive(String key, Function<T, Double> part) {
        return Entry.number(key, Checks::requirePositive, part);
    }

    private static <T> Entry<T, Double> fraction(String key, double usual, Function<T, Double> part) {
        return Entry.<T>number(key, Checks::requireFractionSingle, part).orElse(usual);
    }
}
