package org.trainmark.bench.cluster.slurm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trainmark.bench.cluster.NodeProbe;
import org.trainmark.results.report.markup.JsonText;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.report.markup.TextTable.Column;

/** A diagnosis of a cluster for people: sections of plain text. */
public final class SlurmDiagnosisText {

    private static final int NARROWEST = 40;

    private SlurmDiagnosisText() {}

    /** Returns lines of at most {@code width} columns, as far as names allow it. */
    public static List<String> lines(SlurmDiagnosis diagnosis, int width) {
        int most = Math.max(NARROWEST, width);
        List<String> lines = new ArrayList<>(List.of(diagnosis.version(), "", "Partitions"));
        lines.addAll(partitions(diagnosis.partitions()).lines(most));
        lines.addAll(List.of("", "Kinds of node"));
        diagnosis.kinds().forEach(kind -> lines.addAll(wrapped(words(kind), most)));
        lines.add("");
        lines.addAll(TextTable.wrapped(
                diagnosis.canRun()
                        ? "Nodes can train: ./trainmark run quickstart --on slurm"
                        : "No kind of node can train; mend one of those above.",
                most));
        return List.copyOf(lines);
    }

    /** Returns all of it as an object of JSON; what is not known is null. */
    public static String json(SlurmDiagnosis diagnosis) {
        ObjectNode all = JsonText.mapper().createObjectNode();
        all.put("version", diagnosis.version());
        ArrayNode partitions = all.putArray("partitions");
        diagnosis
                .partitions()
                .forEach(some -> partitions
                        .addObject()
                        .put("name", some.name())
                        .put("usual", some.usual())
                        .put("up", some.up())
                        .put("state", some.state())
                        .put(
                                "limitMinutes",
                                some.limit().map(limit -> limit.toMinutes()).orElse(null))
                        .put("nodes", some.list())
                        .put("cards", some.cards().orElse(null)));
        ArrayNode kinds = all.putArray("kinds");
        diagnosis
                .kinds()
                .forEach(kind -> kinds.addObject()
                        .put("nodes", kind.example().list())
                        .put("looked-at", kind.node().orElse(null))
                        .put("works", kind.isFit())
                        .put(
                                "problem",
                                kind.found().flatMap(NodeProbe.Found::problem).orElse(null)));
        return JsonText.of(all);
    }

    private static TextTable partitions(List<Partition> partitions) {
        return new TextTable(
                List.of(
                        column("  name", partitions, some -> "  " + some.name() + (some.usual() ? " (usual)" : "")),
                        column("state", partitions, some -> (some.up() ? "up, " : "down, ") + some.state()),
                        column(
                                "limit",
                                partitions,
                                some -> some.limit()
                                        .map(limit -> limit.toMinutes() + " min")
                                        .orElse("none")),
                        column("nodes", partitions, Partition::list),
                        column("cards", partitions, some -> some.cards().orElse("none"))),
                2,
                2);
    }

    private static Column column(String head, List<Partition> partitions, Function<Partition, String> cell) {
        return new Column(head, partitions.stream().map(cell).toList());
    }

    private static String words(SlurmDiagnosis.Kind kind) {
        Partition example = kind.example();
        String what = "%s (%s processors, %s MiB%s)"
                .formatted(
                        kind.node().orElse(example.list()),
                        example.processors(),
                        example.memoryMebibytes(),
                        example.cards().map(cards -> ", " + cards).orElse(""));
        return kind.found()
                .map(found -> found.problem()
                        .map(problem -> "%s cannot: %s.".formatted(what, problem))
                        .orElseGet(() -> "%s works: %s.".formatted(what, machine(found.machine()))))
                .orElseGet(() -> "%s: none is free, so none was looked at.".formatted(what));
    }

    private static String machine(SortedMap<String, String> machine) {
        return String.join(
                ", ",
                Stream.of("cpu", "processors", "memory", "os", "gpu-memory")
                        .flatMap(name -> Stream.ofNullable(machine.get(name)).map(value -> name + " " + value))
                        .toList());
    }

    private static List<String> wrapped(String text, int width) {
        return TextTable.wrapped(text, width - 2).stream()
                .map(line -> "  " + line)
                .toList();
    }
}
