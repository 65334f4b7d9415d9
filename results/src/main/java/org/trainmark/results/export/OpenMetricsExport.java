package org.trainmark.results.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trainmark.results.Outcome;
import org.trainmark.results.RunInfo;

/** OpenMetrics, a family for each metric with a sample for each cell, as of when the run began. */
final class OpenMetricsExport implements RunExport {

    private static final Map<String, String> UNITS = Map.of(
            "samples/s", "samples_per_second",
            "s", "seconds",
            "ns", "nanoseconds",
            "bytes", "bytes",
            "fraction", "ratio");

    @Override
    public String name() {
        return "openmetrics";
    }

    @Override
    public String readers() {
        return "Prometheus: promtool tsdb create-blocks-from openmetrics";
    }

    @Override
    public Form form() {
        return Form.FILE;
    }

    @Override
    public Exported of(ExportedRun run) {
        Map<String, StringBuilder> families = new LinkedHashMap<>();
        // Whole seconds: Prometheus' own check refuses fractions.
        String time = " " + run.info().createdAt().getEpochSecond() + "\n";
        family("trainmark_run", "info", families).append("trainmark_run_info" + about(run) + " 1" + time);
        for (ExportedCell cell : run.cells()) {
            for (Outcome outcome : Outcome.values()) {
                family("trainmark_trials", "", families)
                        .append("trainmark_trials" + labels(run, cell, "outcome", outcome.label()))
                        .append(" " + cell.summary().trials(outcome) + time);
            }
            for (ExportedFigure figure : cell.figures()) {
                String unit = UNITS.getOrDefault(figure.unit(), "");
                String family = "trainmark_" + figure.metric().replaceAll("[^a-z0-9]", "_")
                        + (unit.isEmpty() ? "" : "_" + unit);
                family(family, unit, families).append(family + labels(run, cell) + " " + figure.value() + time);
            }
        }
        String text = String.join("", families.values()) + "# EOF\n";
        return new Exported(List.of(ExportedFile.of("openmetrics.txt", text)), Fact.unsaid(run, Set.of(Fact.FAILED)));
    }

    private static StringBuilder family(String name, String unit, Map<String, StringBuilder> families) {
        return families.computeIfAbsent(name, added -> {
            boolean info = unit.equals("info");
            StringBuilder head = new StringBuilder(100);
            head.append("# TYPE " + added + (info ? " info\n" : " gauge\n"));
            return unit.isEmpty() || info ? head : head.append("# UNIT " + added + " " + unit + "\n");
        });
    }

    private static String about(ExportedRun run) {
        StringBuilder labels = new StringBuilder("{suite=\"" + run.suite() + "\"");
        Map<String, String> facts = run.info().provenance();
        RunInfo.MACHINE.stream().sorted().filter(facts::containsKey).forEach(name -> labels.append(label(name, facts)));
        return labels.append(label("git", Map.of("git", run.fact("git"))))
                .append('}')
                .toString();
    }

    private static String label(String name, Map<String, String> facts) {
        String value = facts.getOrDefault(name, "")
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n");
        return String.format(Locale.ROOT, ",%s=\"%s\"", name, value);
    }

    private static String labels(ExportedRun run, ExportedCell cell) {
        return "{suite=\"" + run.suite() + "\",cell=\"" + cell.name() + "\"}";
    }

    private static String labels(ExportedRun run, ExportedCell cell, String name, String value) {
        return labels(run, cell).replace("}", label(name, Map.of(name, value)) + "}");
    }
}
