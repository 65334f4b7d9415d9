package org.trainmark.results.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.summary.Metrics;

/**
 * What JMH writes of its benchmarks. Its readers take less for better whatever the unit says, so a rate is told as the
 * time that one sample takes; and some forget the parameters, so that the cell is in the benchmark's name.
 */
final class JmhExport implements RunExport {

    private static final String SAMPLE_TIME = "sample-time";
    private static final String NOT_KNOWN = "NaN";

    @Override
    public String name() {
        return "jmh";
    }

    @Override
    public String readers() {
        return "JMH's results: JMH Visualizer, github-action-benchmark, Jenkins' JMH plugin";
    }

    @Override
    public Form form() {
        return Form.FILE;
    }

    @Override
    public Exported of(ExportedRun run) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        ShortNames methods = new ShortNames();
        for (ExportedCell cell : run.cells()) {
            // Readers take what is before the last dot for the name of a class.
            String method = methods.take(cell.name().replace('.', '_'));
            for (ExportedFigure figure : times(cell)) {
                String benchmark = "%s.%s.%s".formatted(run.suite(), figure.metric(), method);
                add(benchmark, run.fact("java"), figure, all.addObject());
            }
        }
        List<String> unsaid = new ArrayList<>(Fact.unsaid(run, Set.of(Fact.INTERVALS, Fact.TRIALS)));
        unsaid.add("all but two times: of one sample, and to the target");
        return new Exported(List.of(ExportedFile.of("jmh.json", all)), unsaid);
    }

    private static List<ExportedFigure> times(ExportedCell cell) {
        return Stream.of(
                        cell.figure(Metrics.THROUGHPUT)
                                .filter(rate -> rate.value() > 0)
                                .map(rate -> rate.asNanos(SAMPLE_TIME)),
                        cell.figure(Metrics.TIME_TO_TARGET))
                .flatMap(Optional::stream)
                .toList();
    }

    private static void add(String benchmark, String java, ExportedFigure figure, ObjectNode node) {
        node.put("benchmark", benchmark)
                .put("mode", "avgt")
                .put("threads", 1)
                .put("forks", figure.trials().size())
                .put("jdkVersion", java)
                .put("warmupIterations", 0)
                .put("measurementIterations", 1);
        ObjectNode metric = node.putObject("primaryMetric");
        metric.put("score", figure.value());
        score(figure.interval(), metric);
        metric.put("scoreUnit", figure.unit() + "/op");
        ArrayNode raw = metric.putArray("rawData");
        figure.trials().forEach(value -> raw.addArray().add(value));
        node.putObject("secondaryMetrics");
    }

    /** As JMH does, an error that is not known is the text NaN. */
    private static void score(Optional<Interval> interval, ObjectNode metric) {
        ArrayNode bounds = JsonNodeFactory.instance.arrayNode();
        interval.ifPresentOrElse(
                known -> {
                    metric.put("scoreError", (known.high() - known.low()) / 2);
                    bounds.add(known.low()).add(known.high());
                },
                () -> {
                    metric.put("scoreError", NOT_KNOWN);
                    bounds.add(NOT_KNOWN).add(NOT_KNOWN);
                });
        metric.set("scoreConfidence", bounds);
    }
}
