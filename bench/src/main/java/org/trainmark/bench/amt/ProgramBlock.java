package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trainmark.bench.program.Template;
import org.trainmark.bench.suite.yaml.FlowText;

/**
 * The block {@code program} of the suite of a tuning job.
 *
 * @param command words that start the program, some with settings in braces; empty for a guess
 */
record ProgramBlock(TuningJob job, SuiteNames names, List<String> command) {

    /** What most programs print: the name, then the number. */
    private static final String GUESS = "%s[^0-9.+-]{1,5}([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)";

    private static final List<String> GUESSED_COMMAND = List.of("python3", "train.py");

    ProgramBlock {
        requireNonNull(job, "job");
        requireNonNull(names, "names");
        command = List.copyOf(command);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("program:");
        if (command.isEmpty()) {
            lines.add("  # Put here what starts your program; each setting comes as the service's containers take it.");
        }
        lines.add("  command: "
                + FlowText.list(words().stream().map(FlowText::text).toList()));
        if (leavesOut()) {
            lines.add("  settings-from: environment  # those that the command does not name");
        }
        lines.add("  metrics:");
        metrics()
                .forEach((metric, regex) -> lines.add("    %s: %s%s"
                        .formatted(
                                names.metrics().getOrDefault(metric, metric), FlowText.text(regex), remark(metric))));
        Map<String, String> environment = new TreeMap<>();
        job.training().environment().forEach((name, text) -> environment.put(name, FlowText.text(text)));
        if (!environment.isEmpty()) {
            lines.add("  environment: " + FlowText.map(environment));
        }
        return lines;
    }

    private String remark(String metric) {
        if (!metric.equals(job.objective().metric())) {
            return "";
        }
        List<String> remarks = new ArrayList<>(List.of("  # " + metric));
        if (!job.training().metrics().containsKey(metric)) {
            remarks.add("a guess: change it to what your program prints");
        }
        if (job.objective().maximized()) {
            remarks.add("to be high, whether it is a share of 1 or not");
        }
        return String.join("; ", remarks);
    }

    /** Returns the regular expressions of the metrics that suites know, by their names in the job. */
    private Map<String, String> metrics() {
        Map<String, String> metrics = new LinkedHashMap<>();
        String objective = job.objective().metric();
        metrics.put(objective, GUESS.formatted(quoted(objective)));
        job.training().metrics().forEach((metric, regex) -> {
            if (names.metrics().containsKey(metric)) {
                metrics.put(metric, regex);
            }
        });
        return metrics;
    }

    /** Built-in algorithms print {@code validation-auc} of the metric {@code validation:auc}. */
    private static String quoted(String text) {
        return text.replaceAll("[^A-Za-z0-9_ :=/-]", "\\\\$0").replace(":", "[:-]");
    }

    private boolean isPlaced() {
        return command.stream().anyMatch(word -> word.contains("{"));
    }

    private boolean leavesOut() {
        String all = String.join(" ", command);
        return isPlaced()
                && !all.contains("{%s}".formatted(Template.SETTINGS_FILE))
                && job.names().stream().anyMatch(name -> !all.contains("{%s}".formatted(names.ours(name))));
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(command.isEmpty() ? GUESSED_COMMAND : command);
        if (!isPlaced()) {
            for (String name : job.names()) {
                words.add("--" + name.replace("{", "{{").replace("}", "}}"));
                words.add("{%s}".formatted(names.ours(name)));
            }
        }
        return words;
    }
}
