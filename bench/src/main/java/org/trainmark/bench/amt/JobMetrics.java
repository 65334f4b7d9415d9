package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.amt.TuningJob.Objective;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.results.MetricNames;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.summary.Metric.Better;

/**
 * The metrics of a tuning job that is made of a suite: those of its program, or what a training of the suite's own
 * would print.
 *
 * @param suite all of it
 */
record JobMetrics(Fields suite, SuiteNames names) {

    /** Of {@code name=0.973}. */
    static final String PRINTED = "%s=([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)";

    JobMetrics {
        requireNonNull(suite, "suite");
        requireNonNull(names, "names");
    }

    /** @param aim of the search; empty of a grid, which aims at what it can tell */
    Objective objective(Optional<Quantity> aim) {
        if (aim.isEmpty()) {
            boolean accurate = suite.has("program")
                    ? ofProgram().containsKey(SuiteNames.ACCURACY)
                    : suite.value("loss")
                            .map(Value::text)
                            .orElse("cross-entropy")
                            .equals("cross-entropy");
            return new Objective(accurate, names.metric(accurate ? SuiteNames.ACCURACY : SuiteNames.LOSS));
        }
        String metric = switch (aim.get().name()) {
            case MetricNames.FINAL_ACCURACY, MetricNames.BEST_ACCURACY -> SuiteNames.ACCURACY;
            case MetricNames.FINAL_LOSS -> SuiteNames.LOSS;
            default -> aim.get().name();
        };
        return new Objective(aim.get().better() == Better.HIGHER, names.metric(metric));
    }

    /** Returns the regular expression of each metric by its name in the job, that of the objective among them. */
    Map<String, String> all(Objective objective) {
        Map<String, String> all = new LinkedHashMap<>();
        ofProgram().forEach((name, regex) -> all.put(names.metric(name), regex));
        all.putIfAbsent(objective.metric(), PRINTED.formatted(objective.metric()));
        return all;
    }

    private Map<String, String> ofProgram() {
        Map<String, String> metrics = new LinkedHashMap<>();
        suite.value("program")
                .flatMap(program -> program.fields().value("metrics"))
                .map(Value::children)
                .orElse(Map.of())
                .forEach((name, regex) -> metrics.put(name, regex.text()));
        return metrics;
    }
}
