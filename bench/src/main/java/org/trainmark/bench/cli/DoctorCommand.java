package org.trainmark.bench.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.cli.help.Version;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.bench.cli.start.Place;
import org.trainmark.bench.cluster.slurm.ShellWords;
import org.trainmark.bench.cluster.slurm.SlurmDiagnosis;
import org.trainmark.bench.cluster.slurm.SlurmDiagnosisText;
import org.trainmark.bench.doctor.Diagnosis;
import org.trainmark.bench.doctor.DiagnosisJson;
import org.trainmark.bench.doctor.DiagnosisText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells what this machine is, what can train on it, and what disturbs measuring. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Tell what this machine is, which engines and profiles work on it and how to mend those that do not,"
                        + " and what disturbs measuring. Exits with 1 if nothing can train.")
final class DoctorCommand implements Callable<Integer> {

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--on",
            paramLabel = "PLACE",
            description = "What to look at: local, this machine, or slurm, the cluster that this is a login node of,"
                    + " with a job of a second on a node of each kind. Default: local.")
    private @Nullable Place place;

    @Option(
            names = "--slurm-options",
            paramLabel = "OPTIONS",
            description = "With --on slurm: more options for srun, as '-A project'.")
    private @Nullable String slurm;

    @Option(names = "--json", description = "Print JSON, for programs.")
    private boolean json;

    DoctorCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (place == Place.SLURM) {
            return slurm();
        }
        if (slurm != null) {
            throw new ParameterException(spec.commandLine(), "--slurm-options are for a cluster: add --on slurm");
        }
        Diagnosis diagnosis = Diagnosis.make(environment, Version.natives());
        if (json) {
            spec.commandLine().getOut().println(DiagnosisJson.write(diagnosis));
        } else {
            DiagnosisText.lines(diagnosis, terminal.tableColumns())
                    .forEach(spec.commandLine().getOut()::println);
        }
        return diagnosis.canTrain() ? ExitCode.FINE : ExitCode.TRIAL_FAILED;
    }

    private int slurm() {
        SlurmDiagnosis diagnosis = SlurmDiagnosis.make(ShellWords.of(slurm == null ? "" : slurm), environment);
        if (json) {
            spec.commandLine().getOut().println(SlurmDiagnosisText.json(diagnosis));
        } else {
            SlurmDiagnosisText.lines(diagnosis, terminal.tableColumns())
                    .forEach(spec.commandLine().getOut()::println);
        }
        return diagnosis.canRun() ? ExitCode.FINE : ExitCode.TRIAL_FAILED;
    }
}
