package org.trainmark.bench.amt;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trainmark.bench.program.Template;
import org.trainmark.bench.suite.workload.SuiteWords;
import org.trainmark.results.MetricNames;

/**
 * What hyperparameters and metrics of a tuning job are called in its suite.
 *
 * @param hyperparameters names in the suite, by those of the job
 * @param metrics names in the suite, by those of the job; those that suites have no word for are left out
 */
record SuiteNames(Map<String, String> hyperparameters, Map<String, String> metrics) {

    /** As they are. */
    static final SuiteNames SAME = new SuiteNames(Map.of(), Map.of());

    static final String ACCURACY = "validation-accuracy";
    static final String LOSS = "validation-loss";

    /** Names that no setting of a program may have. */
    private static final Set<String> WORDS = Stream.concat(
                    SuiteWords.RESERVED.stream(), Stream.of(Template.SETTINGS_FILE))
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, String> KNOWN_METRICS = Map.of(
            "train:loss",
            "training-loss",
            "train_loss",
            "training-loss",
            "training-loss",
            "training-loss",
            "validation:loss",
            LOSS,
            "val_loss",
            LOSS,
            LOSS,
            LOSS,
            "validation:accuracy",
            ACCURACY,
            "val_acc",
            ACCURACY,
            ACCURACY,
            ACCURACY,
            MetricNames.TEST_ACCURACY,
            MetricNames.TEST_ACCURACY);

    SuiteNames {
        hyperparameters = Map.copyOf(hyperparameters);
        metrics = Map.copyOf(metrics);
    }

    /** Returns the names of a job whose training is a program. */
    static SuiteNames of(TuningJob job) {
        Map<String, String> metrics = new LinkedHashMap<>();
        metrics.put(job.objective().metric(), job.objective().maximized() ? ACCURACY : LOSS);
        for (String metric : job.training().metrics().keySet()) {
            String ours = KNOWN_METRICS.get(metric);
            if (ours != null && !metrics.containsKey(metric) && !metrics.containsValue(ours)) {
                metrics.put(metric, ours);
            }
        }
        return new SuiteNames(hyperparameters(job.names()), metrics);
    }

    private static Map<String, String> hyperparameters(Collection<String> names) {
        Map<String, String> ours = new LinkedHashMap<>();
        for (String name : new TreeSet<>(names)) {
            String cleaned = cleaned(name);
            String free = cleaned;
            for (int i = 2; ours.containsValue(free) || (!free.equals(name) && names.contains(free)); i++) {
                free = cleaned + "-" + i;
            }
            ours.put(name, free);
        }
        return ours;
    }

    private static String cleaned(String name) {
        String cleaned = name.replaceAll("[^A-Za-z0-9_-]+", "-");
        return cleaned.matches("[A-Za-z].*") && !WORDS.contains(cleaned)
                ? cleaned
                : "hp-" + cleaned.replaceFirst("^-+", "");
    }

    /** Returns whether a name at the top of a suite is one of a setting of its program. */
    static boolean isOfProgram(String name) {
        return !SuiteWords.RESERVED.contains(name);
    }

    String ours(String hyperparameter) {
        return hyperparameters.getOrDefault(hyperparameter, hyperparameter);
    }

    /** Returns the job's name of a hyperparameter. */
    String hyperparameter(String ours) {
        return inverse(hyperparameters, ours);
    }

    /** Returns the job's name of a metric. */
    String metric(String ours) {
        return inverse(metrics, ours);
    }

    private static String inverse(Map<String, String> names, String ours) {
        List<String> theirs = names.entrySet().stream()
                .filter(name -> name.getValue().equals(ours))
                .map(Map.Entry::getKey)
                .toList();
        return theirs.isEmpty() ? ours : theirs.get(0);
    }
}
