package org.trainmark.bench.cli.recommend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.runs.NamedRun;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.results.CellKey;
import org.trainmark.results.Extent;
import org.trainmark.results.SettingNames;
import org.trainmark.results.TrialReport;
import org.trainmark.results.learning.TestFigures;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.recommend.Candidate;
import org.trainmark.results.recommend.Candidates;
import org.trainmark.results.recommend.Objective;
import org.trainmark.results.recommend.Recommendation;
import org.trainmark.results.report.RecommendationJson;
import org.trainmark.results.report.RecommendationText;
import org.trainmark.results.report.RecommendationText.Surroundings;
import org.trainmark.results.summary.answer.TestSplit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which cell of a run to pick under limits. */
@Command(
        name = "recommend",
        mixinStandardHelpOptions = true,
        description =
                "Say which cell of a run to pick under limits, which come next, how sure that is, and why the others"
                        + " lost. Exit code 4: nothing keeps to the limits, or the best of those that do"
                        + " cannot be told from others.")
public final class RecommendCommand implements Callable<Integer> {

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "Directory or name of the run, or latest.")
    private String directory;

    @Mixin
    private final CellLimitOptions limits = new CellLimitOptions();

    @Mixin
    private final PriceOption prices = new PriceOption();

    @Option(
            names = "--objective",
            paramLabel = "WHAT",
            defaultValue = "time",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Objective objective = Objective.TIME;

    @Option(names = "--json", description = "Print JSON, for programs, and nothing else.")
    private boolean json;

    public RecommendCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() {
        RunDirectory run = NamedRun.open(directory);
        List<TrialReport> trials = run.trials(spec.commandLine().getErr()::println);
        if (trials.isEmpty()) {
            throw new ParameterException(spec.commandLine(), directory + " has no trial yet");
        }
        Recommendation recommendation = Recommendation.of(candidates(run, trials), limits.limits());
        Surroundings around = around(run, trials, recommendation);
        List<String> lines = json
                ? List.of(RecommendationJson.write(recommendation, objective, around))
                : new RecommendationText(recommendation, objective, around).lines();
        lines.forEach(spec.commandLine().getOut()::println);
        return recommendation.best().isPresent() ? ExitCode.FINE : ExitCode.CANNOT_TELL;
    }

    private Surroundings around(RunDirectory run, List<TrialReport> trials, Recommendation recommendation) {
        List<CellKey> contenders = recommendation.contenders().stream()
                .map(ranked -> ranked.candidate().cell())
                .toList();
        List<String> beside =
                contenders.stream().findFirst().map(cell -> profile(run, cell)).orElse(List.of());
        Extent extent = run.info().extent();
        List<String> notes = new ArrayList<>();
        if (trials.size() < extent.trials()) {
            notes.add("The run is not complete: %s.".formatted(extent.progress(trials.size())));
        }
        recommendation.contenders().stream()
                .limit(1)
                .map(first -> first.candidate())
                .flatMap(first ->
                        TestFigures.of(ofCell(first.cell(), trials))
                                .map(test -> TestSplit.sentence(first.label(), test))
                                .stream())
                .forEach(notes::add);
        return new Surroundings(beside, new ConfirmingRun(run.info(), trials).of(contenders), notes);
    }

    private static List<TrialReport> ofCell(CellKey cell, List<TrialReport> trials) {
        return trials.stream().filter(trial -> trial.cell().equals(cell)).toList();
    }

    /** Returns what a suite needs beside what the run's axes say of a cell: its profile. */
    private List<String> profile(RunDirectory run, CellKey cell) {
        List<String> lines = new ArrayList<>();
        cell.profile().ifPresent(name -> {
            if (!cell.axes().containsKey(SettingNames.PROFILE)) {
                lines.add(SettingNames.PROFILE + ": " + name);
            }
            lines.addAll(new RecommendedProfile(run.info(), Equipment.read(environment)).lines(name));
        });
        return lines;
    }

    private List<Candidate> candidates(RunDirectory run, List<TrialReport> trials) {
        try {
            return new Candidates(objective, prices.perHour()).of(run.info(), trials);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }
}
