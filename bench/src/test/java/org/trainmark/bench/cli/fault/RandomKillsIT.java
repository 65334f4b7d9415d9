package org.trainmark.bench.cli.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.cli.Await;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.Signals;
import org.trainmark.bench.cli.TinySuite;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.TrialReport;

/** A run whose host, forks or whole group of processes is killed at random times until it is through. */
@Tag("fuzz")
@EnabledOnOs(value = OS.LINUX, disabledReason = "groups of processes are killed as Linux has them")
class RandomKillsIT {

    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int KILLS = Integer.getInteger("fuzz.kills", 40);
    private static final int LONGEST_MILLIS = 6_000;

    private final Path directory;
    private final Random random = new Random(SEED);

    RandomKillsIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measure.repetitions=4",
                "search={objective: {maximize: throughput}, by: sobol, budget: {trials: 4},"
                        + " space: {learning-rate: {from: 0.01, to: 1, scale: log}, batch-size: [8, 32]}}",
                "axes.learning-rate=[0.3, 0.1, 0.01, 0.001];measure.convergence={max-epochs: 4};"
                        + "end-early={asha: {factor: 2}}"
            })
    void leaveEachTrialOnceAndWhatWasLoggedAsItWas(String trials) throws IOException {
        int kills = 0;
        for (int run = 0; kills < KILLS; run++) {
            Path place = Files.createDirectories(directory.resolve("run" + run));
            String logged = "";
            while (kills < KILLS && killedAtRandom(place, trials)) {
                kills++;
                logged = goesOnFrom(logged, place);
            }
            HostProcess.Ended ended = HostProcess.run(place, arguments(place, trials));
            assertThat(ended.code()).as("seed %d: %s", SEED, ended.err()).isLessThan(ExitCode.BAD_INPUT);
            goesOnFrom(logged, place);
            assertThat(TinySuite.logged(place))
                    .as("seed " + SEED)
                    .extracting(TrialReport::id)
                    .hasSize(4)
                    .doesNotHaveDuplicates();
            assertThat(TinySuite.logged(place)).as("seed " + SEED).allSatisfy(RandomKillsIT::hasEachEvaluationOnce);
            assertThat(ended.out()).as("seed " + SEED).contains("Report: ");
        }
    }

    /** A training that was paused and gone on with is as whole as any. */
    private static void hasEachEvaluationOnce(TrialReport trial) {
        assertThat(trial.curve())
                .extracting(CurvePoint::epochs)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, trial.curve().size())
                                .mapToObj(epoch -> (double) epoch)
                                .toList());
    }

    private static String[] arguments(Path place, String trials) {
        List<String> changes =
                new ArrayList<>(List.of("measure.repetitions=1", "measure.throughput={warmup: 0s, measure: 50ms}"));
        changes.addAll(List.of(trials.split(";")));
        return TinySuite.arguments(place, changes.toArray(String[]::new));
    }

    /** Returns whether the run was killed before it was through. */
    private boolean killedAtRandom(Path place, String trials) {
        try (HostProcess host = HostProcess.startGroup(place, arguments(place, trials))) {
            if (host.endsWithin(random.nextInt(LONGEST_MILLIS))) {
                return false;
            }
            List<ProcessHandle> forks = host.forks();
            switch (random.nextInt(3)) {
                case 0 -> Signals.sendToGroup("KILL", host.pid());
                case 1 -> host.kill();
                default -> {
                    forks.forEach(ProcessHandle::destroyForcibly);
                    host.endsWithin(random.nextInt(LONGEST_MILLIS));
                    host.kill();
                }
            }
            Await.until("the end of the forks", () -> forks.stream().noneMatch(ProcessHandle::isAlive));
            host.awaitEnd();
            return true;
        }
    }

    /** Returns what is logged, of which whole lines that were there before are the beginning. */
    private static String goesOnFrom(String before, Path place) throws IOException {
        Path log = place.resolve(TinySuite.OUT).resolve("trials.jsonl");
        String now = Files.exists(log) ? Files.readString(log, UTF_8) : "";
        assertThat(now).as("seed " + SEED).startsWith(before);
        return now.substring(0, now.lastIndexOf('\n') + 1);
    }
}
