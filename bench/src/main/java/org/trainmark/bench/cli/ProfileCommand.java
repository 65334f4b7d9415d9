package org.trainmark.bench.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.cli.help.Version;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.bench.doctor.Check;
import org.trainmark.bench.doctor.Diagnosis;
import org.trainmark.bench.doctor.ProfileListing;
import org.trainmark.bench.launch.KernelChoice;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.suite.KnownProfiles;
import org.trainmark.bench.suite.SuiteFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Profiles that suites can name: which there are, and what one comes to on this machine. */
@Command(name = "profile", mixinStandardHelpOptions = true, description = "List the built-in profiles, or show one.")
final class ProfileCommand implements Runnable {

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    ProfileCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "profile needs a command: list or show");
    }

    /** Shows what each built-in profile is for, and whether trials can run under it here. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List the built-in profiles that work on this machine, and what each is for.")
    int list(@Option(names = "--all", description = "Also those that cannot run here, and why.") boolean all)
            throws IOException {
        List<Check> checks = Diagnosis.ofProfiles(environment, Version.natives());
        ProfileListing.lines(checks, all, terminal.tableColumns())
                .forEach(spec.commandLine().getOut()::println);
        return ExitCode.FINE;
    }

    /** Shows a profile with nothing inherited and nothing left to the machine. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Show what a profile comes to on this machine, as YAML for a suite.")
    int show(
            @Parameters(paramLabel = "NAME", description = "Name of the profile.") String name,
            @Option(names = "--suite", paramLabel = "SUITE", description = "Suite that may declare it.") @Nullable String suite)
            throws IOException {
        Equipment equipment = Equipment.read(environment);
        KnownProfiles known =
                suite == null ? KnownProfiles.builtIn(equipment) : KnownProfiles.of(SuiteFile.source(suite), equipment);
        Profile profile = known.named(name);
        Check check = Diagnosis.of(profile, environment, Version.natives());
        ProfileListing.block(
                        profile,
                        check,
                        known.isBuiltIn(name),
                        Runtime.getRuntime().availableProcessors(),
                        new KernelChoice(environment, notice -> {}).known(profile))
                .forEach(spec.commandLine().getOut()::println);
        return ExitCode.FINE;
    }
}
