package org.trainmark.bench.suite.setting;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.YamlParser;
import org.trainmark.core.optimizer.EditedSchedule;
import org.trainmark.core.optimizer.RateEdit;
import org.trainmark.core.optimizer.Schedule;

/** The course that the learning rate of a training took under somebody's hand, as a suite writes it. */
public final class EditedCourse {

    /** The name by which a suite asks for one: {@code {edited: RUN/TRIAL}}. */
    public static final String NAME = ScheduleFormat.EDITED;

    private EditedCourse() {}

    /**
     * Returns the schedule as YAML on one line, with every base rate from the first step on, so that it is the same
     * whatever a suite says of the learning rate.
     *
     * @param schedule of the training, as its settings have it
     * @param learningRate likewise
     * @param edits by hand, oldest first; of several at one step the last holds
     */
    public static String text(String schedule, double learningRate, List<RateEdit> edits) {
        Problems problems = new Problems("the schedule of a training");
        Schedule before = ScheduleFormat.ALL.read(new Value(
                YamlParser.parse(schedule, new Place("the schedule of a training", 1, 1), problems),
                "schedule",
                problems));
        List<RateEdit> rates = new ArrayList<>();
        if (before instanceof EditedSchedule edited) {
            rates.addAll(edited.edits());
        }
        if (rates.isEmpty() || rates.get(0).step() > 0) {
            rates.add(0, new RateEdit(0, learningRate));
        }
        if (!edits.isEmpty()) {
            // From the first change by hand on, nothing else holds.
            rates.removeIf(rate -> rate.step() >= edits.get(0).step());
            edits.forEach(edit -> {
                rates.removeIf(rate -> rate.step() == edit.step());
                rates.add(edit);
            });
        }
        return ScheduleFormat.write(
                new EditedSchedule(before instanceof EditedSchedule edited ? edited.of() : before, rates));
    }
}
