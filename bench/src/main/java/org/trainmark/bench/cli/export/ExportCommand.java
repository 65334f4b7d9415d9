package org.trainmark.bench.cli.export;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.cli.runs.NamedRun;
import org.trainmark.core.Nearest;
import org.trainmark.results.export.Export;
import org.trainmark.results.export.Exported;
import org.trainmark.results.export.ExportedRun;
import org.trainmark.results.export.Exports;
import org.trainmark.results.export.MlflowExport;
import org.trainmark.results.export.RunExport;
import org.trainmark.results.export.SeriesExport;
import org.trainmark.results.export.mlflow.MlflowServer;
import org.trainmark.results.export.mlflow.TrackedRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes runs in the format of another tool. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write a run in the format of another tool, and say what that cannot say. Cells have short names"
                + " without blanks; a time that was not reached never becomes a number.")
public final class ExportCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "RUN",
            arity = "1..*",
            description = "Directory or name of the run, or latest; for otava as many as the series has.")
    private List<String> runs;

    @Option(
            names = "--to",
            paramLabel = "KIND",
            completionCandidates = KindNames.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private String kind = "";

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description =
                    "The file or folder to write; one that is there is left alone. Default: standard output, where"
                            + " the format is one file.")
    private @Nullable Path out;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Tell a tracking server of MLflow in place of writing files: http://127.0.0.1:5000.")
    private @Nullable URI server;

    @Override
    public void run() {
        Export export = Exports.named(kind).orElseThrow(this::unknown);
        new ExportPlace(Optional.ofNullable(out), Optional.ofNullable(server))
                .problem(export)
                .ifPresent(problem -> {
                    throw refusal(problem);
                });
        requireRuns(export);
        List<ExportedRun> read = runs.stream().map(this::read).toList();
        if (server == null) {
            write(export, exported(export, read));
        } else {
            tell(server, MlflowExport.tracked(read.get(0)));
        }
    }

    private ParameterException unknown() {
        String list = Exports.ALL.stream()
                .map(export -> "%n  %-24s %s".formatted(export.name(), export.readers()))
                .collect(Collectors.joining());
        String what = kind.isEmpty()
                ? "say with --to what is to read it"
                : "there is no format '%s'%s".formatted(kind, Nearest.hint(kind, new KindNames()));
        return refusal("%s; there are:%s".formatted(what, list));
    }

    private void requireRuns(Export export) {
        if (runs.size() > 1 && export instanceof RunExport) {
            throw refusal("%s tells of one run, but here are %d: export each by itself".formatted(kind, runs.size()));
        }
    }

    private ExportedRun read(String word) {
        ExportedRun run = ExportedRun.of(NamedRun.open(word), spec.commandLine().getErr()::println);
        if (run.isEmpty()) {
            throw refusal("no trial of %s has ended, so there is nothing to export yet".formatted(word));
        }
        return run;
    }

    private Exported exported(Export export, List<ExportedRun> read) {
        if (export instanceof SeriesExport series) {
            try {
                return series.of(read);
            } catch (IllegalArgumentException e) {
                throw refusal(String.valueOf(e.getMessage()));
            }
        }
        return ((RunExport) export).of(read.get(0));
    }

    private void write(Export export, Exported exported) {
        PrintWriter results = spec.commandLine().getOut();
        if (out == null) {
            ExportFiles.print(exported, results);
        } else if (export.form() == Export.Form.FILE) {
            ExportFiles.writeFile(exported, out);
            results.println(out);
        } else {
            ExportFiles.writeFolder(exported, out);
            results.printf("%s: %d files%n", out, exported.files().size());
        }
        tellUnsaid(exported.unsaid());
    }

    private void tell(URI url, TrackedRuns tracked) {
        new MlflowServer(url).tell(tracked);
        spec.commandLine()
                .getOut()
                .printf("%s: %d runs of experiment %s%n", url, tracked.runs().size(), tracked.experiment());
        tellUnsaid(tracked.unsaid());
    }

    private void tellUnsaid(List<String> unsaid) {
        PrintWriter messages = spec.commandLine().getErr();
        if (!unsaid.isEmpty()) {
            messages.println("%s leaves out:".formatted(kind));
            unsaid.forEach(words -> messages.println("  " + words));
        }
    }

    private ParameterException refusal(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
