package org.trainmark.bench.cli.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.trainmark.bench.cli.runs.SteeredTrial;
import org.trainmark.bench.cluster.SentSuite;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.run.LoadedData;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.SuiteFile;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.core.data.load.DataLoader;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The suite that a command is given: read with changes, and refused where the command can do nothing with it. */
public final class GivenSuite {

    private final CommandLine commandLine;
    private final SuiteOptions options;
    private final SuiteFile.Source source;
    private final Equipment equipment;
    private final LoadedData data;

    GivenSuite(CommandLine commandLine, SuiteOptions options, Map<String, String> environment) {
        this.commandLine = commandLine;
        this.options = options;
        source = SuiteFile.source(options.suiteName());
        equipment = Equipment.read(environment);
        DataLoader loader = new DataLoader(DataDirectories.usual(options.dataDirectory(), environment));
        data = options.dryRun() ? LoadedData.outlining(loader) : new LoadedData(loader);
    }

    /** Reads the suite as changed by {@code changes}. */
    public Suite read(List<String> changes) {
        return new SuiteFile(data, equipment, SteeredTrial::course).read(source, changes);
    }

    /**
     * Reads a suite whose cells are known before any of them is run.
     *
     * @throws ParameterException if it searches
     */
    public Suite readGrid(List<String> changes) {
        if (SuiteFile.searches(source, changes)) {
            throw new ParameterException(
                    commandLine,
                    "the suite %s searches, and %s needs its cells beforehand; write axes in place of search"
                            .formatted(options.suiteName(), commandLine.getCommandName()));
        }
        return read(changes);
    }

    /**
     * Reads a suite whose cells are known before any of them is run, and whose networks this project trains.
     *
     * @throws ParameterException if it searches, or runs a program
     */
    public Suite readNetworks(List<String> changes) {
        Suite suite = readGrid(changes);
        if (suite.runsProgram()) {
            throw new ParameterException(
                    commandLine,
                    ("the suite %s runs a program, which %s cannot look into; use run, which reports the speed, the"
                                    + " learning and the peak memory of each of its cells")
                            .formatted(options.suiteName(), commandLine.getCommandName()));
        }
        return suite;
    }

    /** Returns the data of what was read, as they were found. */
    LoadedData data() {
        return data;
    }

    /** Returns what relative paths in it start from. */
    Path directory() {
        return source.directory();
    }

    /** Returns the suite that was read, for nodes of a cluster. */
    SentSuite sent(Suite suite) {
        return new SentSuite(
                options.suiteName(),
                suite.text(),
                source.directory().toAbsolutePath().toString(),
                options.dataDirectory().map(first -> first.toAbsolutePath().toString()));
    }
}
