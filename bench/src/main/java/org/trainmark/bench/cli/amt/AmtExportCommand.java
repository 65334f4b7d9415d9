package org.trainmark.bench.cli.amt;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.amt.AmtFile.Request;
import org.trainmark.bench.amt.Export;
import org.trainmark.bench.cli.runs.SteeredTrial;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.run.LoadedData;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.SuiteFile;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.core.data.load.DataLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the request for a tuning job of a suite. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Print the request for a tuning job that a suite is, as create-hyper-parameter-tuning-job takes"
                + " it. Of a suite that was imported, all that it cannot say comes from the request beside it.")
public final class AmtExportCommand implements Runnable {

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SUITE", description = "A suite file (YAML), or a built-in suite.")
    private String suiteName;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Change a setting of the suite.")
    private List<String> changes = new ArrayList<>();

    @Option(
            names = "--with",
            paramLabel = "FILE",
            description = "A request whose role, image, data and machines are taken. Default: what import left beside"
                    + " the suite, if it did.")
    private @Nullable Path with;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write in place of printing.")
    private @Nullable Path out;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Where to look for data sets first.")
    private @Nullable Path dataDirectory;

    /** @param environment says where data sets are */
    public AmtExportCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public void run() {
        AmtFiles disk = new AmtFiles(spec.commandLine());
        Suite suite = suite();
        Optional<Path> beside = Optional.ofNullable(with)
                .or(() -> Optional.of(AmtFiles.keptBeside(Path.of(suiteName))).filter(Files::exists));
        Optional<Request> kept = beside.map(file -> disk.read(file, Optional.empty())
                .request()
                .orElseThrow(() -> disk.refusal("%s is a list of training jobs, and no request".formatted(file))));
        Export export = Export.of(suiteName, suite.text(), kept);
        PrintWriter messages = spec.commandLine().getErr();
        beside.ifPresent(file -> messages.println("what the suite cannot say is taken from " + file));
        export.notes().forEach(messages::println);
        if (out == null) {
            spec.commandLine().getOut().print(export.request().text());
            spec.commandLine().getOut().flush();
        } else {
            disk.requireNew(List.of(out));
            disk.write(out, export.request().text());
        }
    }

    private Suite suite() {
        DataLoader loader = new DataLoader(DataDirectories.usual(Optional.ofNullable(dataDirectory), environment));
        return new SuiteFile(LoadedData.outlining(loader), Equipment.read(environment), SteeredTrial::course)
                .read(suiteName, changes);
    }
}
