package org.trainmark.bench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.run.LargestBatch;
import org.trainmark.bench.run.Tally;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.memory.MemoryGroup;
import org.trainmark.results.report.MemoryTables;
import org.trainmark.results.report.summary.BatchGroup;
import org.trainmark.results.report.summary.CellLabels;
import picocli.CommandLine.Command;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what training holds in memory, batch size by batch size, and finds the largest batch that fits a limit. */
@Command(
        name = "memory",
        mixinStandardHelpOptions = true,
        defaultValueProvider = MemoryCommand.UsualSuite.class,
        description = "Measure what the trials of a suite hold in memory, by purpose and batch size, in DIR/grid. With"
                + " --limit, find the largest batch that fits it by trying, in DIR/largest. Without SUITE: memory.")
final class MemoryCommand implements Callable<Integer> {

    /** Of what fits, how much to use: other runs, and other versions, need a little more. */
    private static final double SAFE = 0.95;

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final SuiteOptions options = new SuiteOptions();

    @Option(
            names = "--limit",
            paramLabel = "SIZE",
            converter = ByteSizes.class,
            description = "Find the largest batch with which the engine holds no more than this: 512MiB, 8GiB.")
    private @Nullable Long limit;

    MemoryCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    /** The suite that is run if none is named. */
    static final class UsualSuite implements IDefaultValueProvider {

        @Override
        public @Nullable String defaultValue(ArgSpec argument) {
            return argument.isPositional() ? "memory" : null;
        }
    }

    @Override
    public Integer call() throws IOException {
        SuiteStart start = new SuiteStart(spec.commandLine(), options, environment, terminal);
        Suite suite = start.read(options.changes());
        if (options.dryRun()) {
            return start.run(suite, suite.name(), directory -> {});
        }
        Path root = start.root(suite.name());
        Tally tally = start.execute(suite, root.resolve("grid"), root);
        RunDirectory grid = RunDirectory.open(root.resolve("grid"));
        new Summary(spec.commandLine(), terminal).write(grid);
        List<MemoryGroup> groups = MemoryGroup.of(grid.trials(notice -> {}));
        MemoryTables.print(groups, terminal.tableColumns(), spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
        List<String> findings = limit == null ? List.of() : search(start, suite, root, limit);
        findings.forEach(spec.commandLine().getOut()::println);
        write(suite, groups, findings, root.resolve("memory.md"));
        return tally.failed() == 0 ? ExitCode.FINE : ExitCode.TRIAL_FAILED;
    }

    private List<String> search(SuiteStart start, Suite suite, Path root, long bytes) {
        SuiteStart limited = new SuiteStart(spec.commandLine(), options, environment, terminal);
        limited.limitMemory(OptionalLong.of(bytes));
        Map<SortedMap<String, String>, Cell> combinations = new LinkedHashMap<>();
        suite.cells().forEach(cell -> combinations.putIfAbsent(BatchGroup.rest(cell.values()), cell));
        CellLabels labels = CellLabels.among(combinations.keySet());
        int most = start.trainingExamples(suite);
        List<String> findings = new ArrayList<>();
        combinations.forEach((values, cell) -> {
            Path directory = root.resolve("largest").resolve(Integer.toString(findings.size() + 1));
            BatchSearch search =
                    new BatchSearch(limited, options.changes(), values, start.evaluates(suite), directory, root);
            LargestBatch found = search.find(batchSize(cell), most);
            findings.add(labels.of(values) + ": " + finding(found, most));
        });
        return findings;
    }

    private static int batchSize(Cell cell) {
        return Integer.parseInt(cell.settings().texts().getOrDefault("batch-size", "1"));
    }

    private static String finding(LargestBatch found, int most) {
        if (found.obstacle().isPresent()) {
            return "the search ended early: " + found.obstacle().get();
        }
        if (found.fits() == 0) {
            return "not even batch 1 fits: " + found.evidence();
        }
        String next = found.fits() == most
                ? "that is all training examples"
                : "batch %d does not fit (%s)".formatted(found.tooLarge(), found.evidence());
        return "the largest batch is %d: training with it completes, and %s. To be safe, take %d."
                .formatted(found.fits(), next, Math.max(1, (int) (SAFE * found.fits())));
    }

    private void write(Suite suite, List<MemoryGroup> groups, List<String> findings, Path file) {
        StringBuilder page = new StringBuilder();
        try {
            MemoryTables.write("Memory: " + suite.name(), groups, findings, page);
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        spec.commandLine().getOut().println();
        spec.commandLine().getOut().println("Tables: " + file);
    }
}
