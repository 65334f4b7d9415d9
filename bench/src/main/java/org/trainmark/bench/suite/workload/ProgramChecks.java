package org.trainmark.bench.suite.workload;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trainmark.bench.program.Program;
import org.trainmark.bench.program.ProgramFormat;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.bench.suite.measure.CheckpointChoice;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.MeasureFormat;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.core.Nearest;

/**
 * What a suite may not ask of a program.
 *
 * @param fields of the whole suite
 */
record ProgramChecks(Fields fields, Program program, Problems problems) {

    ProgramChecks {
        requireNonNull(fields, "fields");
        requireNonNull(program, "program");
        requireNonNull(problems, "problems");
    }

    /**
     * Notes all that is wrong.
     *
     * @param own names of settings that the suite gives one value
     * @param varying names of settings that take several
     * @param words of suites that are no settings
     */
    void check(
            List<String> own,
            List<String> varying,
            Collection<String> words,
            Measure measure,
            Optional<EndEarly> endEarly) {
        checkPlaceholders(own, varying);
        if (!program.takesAll()) {
            checkTaken(own, words);
        }
        checkMeasure(measure);
        if (endEarly.filter(EndEarly.ByPromotion.class::isInstance).isPresent()) {
            problems.add(
                    place(ProgramFormat.NAME),
                    "a program cannot wait at a checkpoint and go on, as this rule of end-early wants; take median-amt,"
                            + " forecast or asha-syne-tune");
        }
    }

    private void checkPlaceholders(List<String> own, List<String> varying) {
        Set<String> given = new LinkedHashSet<>(own);
        given.addAll(varying);
        for (String name : program.placeholders()) {
            if (!given.contains(name)) {
                problems.add(
                        place(ProgramFormat.NAME),
                        "{%s} in the command is no setting of this suite; add '%1$s: VALUE', or an axis of that name%s"
                                .formatted(name, Nearest.hint(name, given)));
            }
        }
    }

    private void checkTaken(List<String> own, Collection<String> words) {
        List<String> known = new ArrayList<>(words);
        known.addAll(program.placeholders());
        for (String name : own) {
            if (!program.placeholders().contains(name)) {
                problems.add(
                        place(name),
                        "nothing in the program's command takes '%s'; add {%1$s} there, or write settings-from: environment%s"
                                .formatted(name, Nearest.hint(name, known)));
            }
        }
    }

    private void checkMeasure(Measure measure) {
        if (measure.rangeTest().isPresent()) {
            problems.add(
                    place(MeasureFormat.NAME),
                    "a range-test changes the rate of a training step by step, which no program lets it; search over a"
                            + " rate instead");
        }
        if (measure.checkpoint() != CheckpointChoice.NONE) {
            problems.add(
                    place(MeasureFormat.NAME),
                    "checkpoint is of networks that this project trains; a program keeps what it keeps");
        }
        if (measure.convergence().isPresent() && !program.tellsValidation()) {
            problems.add(
                    place(ProgramFormat.NAME),
                    "convergence is measured by validation-loss or validation-accuracy; add one to metrics, as"
                            + " {validation-loss: 'val_loss=([0-9.eE+-]+)'}");
        }
    }

    private Place place(String name) {
        return fields.value(name).map(Value::place).orElse(fields.mapping().place());
    }
}
