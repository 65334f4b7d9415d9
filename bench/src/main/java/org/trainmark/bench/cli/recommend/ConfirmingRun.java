package org.trainmark.bench.cli.recommend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trainmark.bench.machine.ShellWord;
import org.trainmark.bench.suite.SuiteFile;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.results.CellKey;
import org.trainmark.results.RunInfo;
import org.trainmark.results.SettingNames;
import org.trainmark.results.TrialReport;

/**
 * The command that measures some cells of a run again with seeds that the run has not used, so that what chose them has
 * no part in what they show.
 */
record ConfirmingRun(RunInfo run, List<TrialReport> trials) {

    /** Returns the command; its axes are the least that have all the cells among their combinations. */
    String of(Collection<CellKey> cells) {
        List<String> words = new ArrayList<>(List.of("./trainmark", "run", suite()));
        Map<String, Set<String>> values = new TreeMap<>();
        cells.forEach(cell -> cell.axes()
                .forEach((axis, value) -> values.computeIfAbsent(axis, name -> new LinkedHashSet<>())
                        .add(value)));
        if (!values.isEmpty()) {
            Map<String, String> axes = new TreeMap<>();
            values.forEach((axis, texts) -> axes.put(axis, FlowText.list(texts)));
            words.addAll(List.of("--set", "axes=" + FlowText.map(axes)));
        }
        if (!values.containsKey(SettingNames.SEED)) {
            words.addAll(List.of("--set", SettingNames.SEED + "=" + freshSeed()));
        }
        return words.stream().map(ShellWord::plainOrQuoted).collect(Collectors.joining(" "));
    }

    private String suite() {
        return SuiteFile.builtIn().contains(run.name()) ? run.name() : "SUITE.yaml";
    }

    private long freshSeed() {
        return 1 + trials.stream().mapToLong(TrialReport::seed).max().orElse(0);
    }
}
