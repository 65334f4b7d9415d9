package org.trainmark.core.optimizer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.trainmark.core.SettingException;

/**
 * Another schedule, whose base rate is that of edits from the step of each on: the course that somebody steered by
 * hand, taken again.
 *
 * @param of what the rates are multiplied by
 * @param edits by rising steps; before the first the base rate is the configuration's
 */
public record EditedSchedule(Schedule of, List<RateEdit> edits) implements Schedule {

    public EditedSchedule {
        requireNonNull(of, "of");
        edits = List.copyOf(edits);
        if (of instanceof EditedSchedule) {
            throw new IllegalArgumentException("a course that was edited twice is edited once, with the edits of both");
        }
        if (edits.isEmpty()) {
            throw new SettingException("rates", "must hold a rate at least");
        }
        for (int i = 1; i < edits.size(); i++) {
            if (edits.get(i).step() <= edits.get(i - 1).step()) {
                throw new SettingException("rates", "must go by rising steps, each once");
            }
        }
    }

    @Override
    public double base(double configured, long step) {
        double base = configured;
        for (RateEdit edit : edits) {
            base = edit.step() <= step ? edit.learningRate() : base;
        }
        return base;
    }

    @Override
    public double factor(double epochs, List<Evaluated> evaluations) {
        return of.factor(epochs, evaluations);
    }
}
