package org.trainmark.bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.plan.Climbing;
import org.trainmark.bench.run.Execution;
import org.trainmark.bench.run.KnownRuns;
import org.trainmark.bench.run.LoadedData;
import org.trainmark.bench.run.Watcher;
import org.trainmark.bench.run.Workplace;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.SuiteFile;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.core.data.load.DataLoader;

/** A host that runs a suite by a plan of these tests, which nothing outside {@code plan} knows. */
final class ProposingHost {

    static final int TRIALS = 5;

    private ProposingHost() {}

    /** Runs {@code SUITE --out DIR}, with changes as {@code run} takes them. */
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        List<String> changes = words.stream().filter(word -> word.contains("=")).toList();
        LoadedData data = new LoadedData(new DataLoader(new DataDirectories(List.of(), Path.of("nowhere"))));
        Suite suite = new SuiteFile(data, Equipment.read(Map.of())).read(SuiteFile.source(words.get(1)), changes);
        new Execution(
                        suite,
                        new Climbing(suite, TRIALS),
                        KnownRuns.NONE,
                        new TreeMap<>(),
                        data.digests(),
                        Map.of(),
                        Workplace.HERE,
                        Watcher.ofPipe(new PrintWriter(System.err, true, UTF_8)))
                .run(Path.of(TinySuite.OUT), "the same again");
    }
}
