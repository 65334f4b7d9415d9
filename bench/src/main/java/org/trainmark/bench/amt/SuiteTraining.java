package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.amt.TuningJob.Objective;
import org.trainmark.bench.amt.TuningJob.Training;
import org.trainmark.bench.suite.measure.Durations;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;

/**
 * The training of a suite as that of a tuning job's jobs.
 *
 * @param suite all of it
 * @param names of its settings and metrics in the job
 */
record SuiteTraining(Fields suite, SuiteNames names) {

    private static final List<String> NO_STATICS =
            List.of("name", "program", "search", "axes", "limits", "guard", "profiles", "end-early", "seed", "profile");
    private static final long USUAL_SECONDS = 600;

    SuiteTraining {
        requireNonNull(suite, "suite");
        requireNonNull(names, "names");
    }

    /** @param chosen names of settings in the suite that are no static hyperparameters */
    Training with(Objective objective, Collection<String> chosen) {
        return new Training(
                statics(chosen), new JobMetrics(suite, names).all(objective), environment(), Optional.of(timeout()));
    }

    private Map<String, String> statics(Collection<String> chosen) {
        boolean program = suite.has("program");
        Map<String, String> statics = new LinkedHashMap<>();
        for (Yaml.Entry entry : suite.mapping().entries()) {
            String name = entry.key();
            boolean isOne = program ? SuiteNames.isOfProgram(name) : !NO_STATICS.contains(name);
            if (isOne && !chosen.contains(name)) {
                statics.put(names.hyperparameter(name), Written.text(entry.value()));
            }
        }
        return statics;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        suite.value("program")
                .flatMap(program -> program.fields().value("environment"))
                .map(Value::children)
                .orElse(Map.of())
                .forEach((name, text) -> environment.put(name, text.anyText()));
        return environment;
    }

    private long timeout() {
        return suite.value("limits")
                .flatMap(limits -> limits.fields().value("trial-timeout"))
                .map(timeout -> Math.max(1, Durations.readPositive(timeout).toSeconds()))
                .orElse(USUAL_SECONDS);
    }
}
