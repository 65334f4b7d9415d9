package org.trainmark.bench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.core.data.KnownDataset;
import org.trainmark.core.data.Task;
import org.trainmark.core.data.fetch.DataFetch;
import org.trainmark.core.data.fetch.DataListing;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.results.summary.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Data sets that are known by name: which there are, and how to get one. */
@Command(name = "data", mixinStandardHelpOptions = true, description = "List the known data sets, or fetch one.")
final class DataCommand implements Runnable {

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where to look for data sets first.")
    private @Nullable Path dataDirectory;

    DataCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "data needs a command: list or fetch");
    }

    /** Shows each known set, its size and license, and where it is or how to get it. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List the known data sets and where they are.")
    int list() {
        for (DataListing listing : DataListing.all(directories())) {
            KnownDataset.Facts facts = listing.set().facts();
            KnownDataset.Size size = facts.size();
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%-14s %s; %,d + %,d examples, %s; %s%n%15s%s%n",
                            facts.id(),
                            facts.description(),
                            size.training(),
                            size.test(),
                            described(size),
                            facts.license(),
                            "",
                            listing.place());
        }
        return ExitCode.FINE;
    }

    private static String described(KnownDataset.Size size) {
        return size.task() instanceof Task.Classification classification
                ? "%s, %d classes".formatted(Words.count(size.shape().size(), "feature"), classification.classes())
                : size.shape() + ", next token";
    }

    /** Gets sets that are not on this machine. */
    @Command(
            name = "fetch",
            mixinStandardHelpOptions = true,
            description = "Fetch data sets with the package tools of this machine.")
    int fetch(
            @Parameters(paramLabel = "NAME", arity = "1..*", description = "Names of data sets.") List<String> names) {
        List<KnownDataset> sets = names.stream().map(KnownDataset::named).toList();
        sets.forEach(new DataFetch(directories(), spec.commandLine().getErr()::println)::fetch);
        return ExitCode.FINE;
    }

    private DataDirectories directories() {
        return DataDirectories.usual(Optional.ofNullable(dataDirectory), environment);
    }
}
