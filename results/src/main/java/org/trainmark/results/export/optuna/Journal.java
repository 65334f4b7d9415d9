package org.trainmark.results.export.optuna;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Optuna's journal of one study: a line for whatever was done to it. Trials are known by their number, from 0. */
public final class Journal {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final int MINIMIZE = 1;
    private static final int MAXIMIZE = 2;
    private static final int COMPLETE = 1;
    private static final int FAIL = 3;

    private final StringBuilder text = new StringBuilder(1 << 16);
    private int trials;

    /** What a line does, by Optuna's numbers. */
    private enum Operation {
        CREATE_STUDY(0),
        STUDY_ATTRIBUTE(2),
        CREATE_TRIAL(4),
        PARAMETER(5),
        END(6),
        INTERMEDIATE(7),
        ATTRIBUTE(8);

        private final int code;

        Operation(int code) {
            this.code = code;
        }
    }

    /** Begins a study. */
    public Journal(String name, boolean lowerIsBetter, String objective) {
        ObjectNode study = line(Operation.CREATE_STUDY).put("study_name", name);
        study.putArray("directions").add(lowerIsBetter ? MINIMIZE : MAXIMIZE);
        add(study);
        ObjectNode about = line(Operation.STUDY_ATTRIBUTE).put("study_id", 0);
        about.putObject("user_attr").put("objective", objective);
        add(about);
    }

    /** Begins a trial, and returns its number. */
    public int begin(Instant when) {
        add(line(Operation.CREATE_TRIAL).put("study_id", 0).put("datetime_start", TIME.format(when)));
        return trials++;
    }

    /** Adds that a trial has a value of a category; all trials must be told the same choices. */
    public void category(int trial, String name, String value, List<String> choices) {
        ObjectNode distribution = JsonNodeFactory.instance.objectNode().put("name", "CategoricalDistribution");
        choices.forEach(distribution.putObject("attributes").putArray("choices")::add);
        add(ofTrial(Operation.PARAMETER, trial)
                .put("param_name", name)
                .put("param_value_internal", (double) choices.indexOf(value))
                .put("distribution", distribution.toString()));
    }

    /** Adds a value on the way, which must be finite. */
    public void intermediate(int trial, int step, double value) {
        add(ofTrial(Operation.INTERMEDIATE, trial).put("step", step).put("intermediate_value", value));
    }

    public void attribute(int trial, String name, String value) {
        ObjectNode line = ofTrial(Operation.ATTRIBUTE, trial);
        line.putObject("user_attr").put(name, value);
        add(line);
    }

    /** Ends a trial, as failed where it has no value. */
    public void end(int trial, OptionalDouble value, Instant when) {
        ObjectNode end = ofTrial(Operation.END, trial)
                .put("state", value.isPresent() ? COMPLETE : FAIL)
                .put("datetime_complete", TIME.format(when));
        if (value.isPresent()) {
            end.putArray("values").add(value.getAsDouble());
        } else {
            end.putNull("values");
        }
        add(end);
    }

    private static ObjectNode line(Operation operation) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("op_code", operation.code)
                .put("worker_id", "trainmark");
    }

    private static ObjectNode ofTrial(Operation operation, int trial) {
        return line(operation).put("trial_id", trial);
    }

    private void add(ObjectNode line) {
        text.append(line).append('\n');
    }

    /** Returns the lines. */
    @Override
    public String toString() {
        return text.toString();
    }
}
