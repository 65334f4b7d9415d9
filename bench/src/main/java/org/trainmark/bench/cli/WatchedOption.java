package org.trainmark.bench.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.cli.runs.NamedRun;
import org.trainmark.results.RunInfo;
import org.trainmark.results.early.parallel.AtEqualSeconds;
import org.trainmark.results.early.parallel.WatchedRun;
import org.trainmark.results.early.replay.Audit;
import org.trainmark.results.log.RunDirectory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which run was watched, to stand against those that an audit replays. */
final class WatchedOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--watched",
            paramLabel = "RUN",
            description =
                    "A run whose trainings a person watched, one after another: say what that found in its seconds"
                            + " of training, and what 1, 2, 4 and 8 workers find in as many that train the audited run's cells"
                            + " side by side.")
    private @Nullable String run;

    /**
     * Returns how it stands against the trainings of an audit, in the same orders; empty if no run is named.
     *
     * @param info of the run that is audited
     */
    Optional<AtEqualSeconds> against(RunInfo info, Audit audit, long seed) {
        return Optional.ofNullable(run)
                .map(word -> AtEqualSeconds.of(audit.trainings(), read(word, info, audit), audit.orders(), seed));
    }

    private WatchedRun read(String word, RunInfo info, Audit audit) {
        RunDirectory directory = NamedRun.open(word);
        try {
            return WatchedRun.of(
                    directory.info(), directory.trials(spec.commandLine().getErr()::println), info, audit.trainings());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "%s: %s".formatted(word, e.getMessage()));
        }
    }
}
