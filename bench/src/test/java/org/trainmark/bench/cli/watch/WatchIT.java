package org.trainmark.bench.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.cli.Await;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.InProcess;
import org.trainmark.bench.cli.TinySuite;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Edit;
import org.trainmark.results.Edit.Kind;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialReport;

/** Trainings of 6 steps an epoch, steered by lines on standard input. */
class WatchIT {

    private static final Pattern NOTICE =
            Pattern.compile("a page of this run is at (http://127\\.0\\.0\\.1:\\d+/)#([0-9a-f]{32})\n");

    private static String[] arguments(Path directory, List<String> command, String... more) {
        List<String> changes = new ArrayList<>(List.of(
                "batch-size=32",
                "optimizer={momentum: {decay: 0.5}}",
                "measure.throughput={warmup: 0s, measure: 50ms}",
                "measure.convergence={max-epochs: 8}"));
        changes.addAll(List.of(more));
        return TinySuite.arguments(directory, command, changes.toArray(String[]::new));
    }

    private static HostProcess.Ended steered(Path directory, List<String> command, String... orders) {
        try (HostProcess host = HostProcess.start(directory, arguments(directory, command))) {
            host.type(orders);
            host.typeNoMore();
            return host.awaitEnd();
        }
    }

    private static List<Double> losses(TrialReport trial) {
        return trial.curve().stream().map(CurvePoint::validationLoss).toList();
    }

    private static List<Edit> withoutPauses(TrialReport trial) {
        return trial.findings().edits().stream()
                .filter(edit -> edit.kind() != Kind.HELD)
                .toList();
    }

    private static Edit edit(long step, Kind kind, double amount) {
        return new Edit(step, kind, OptionalDouble.of(amount));
    }

    @Test
    void steersBranchesAndTakesTheCourseAgainBitByBit(@TempDir Path directory) throws Exception {
        HostProcess.Ended ended = steered(
                directory,
                List.of("watch", "--paused"),
                "next",
                "rate 0.3",
                "next",
                "times 0.5",
                "branch",
                "faster",
                "next",
                "end",
                "rate 0.01",
                "go on");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err())
                .contains("trainmark: 'faster' is no order; these are pause, go on, next, ")
                .contains("by hand: paused after step 6\n")
                .contains("by hand: epoch 1.00, step 6, loss ")
                .contains("by hand: ended by hand\n");
        List<TrialReport> trials = TinySuite.logged(directory);
        assertThat(trials).hasSize(2);
        TrialReport first = trials.get(0);
        TrialReport branch = trials.get(1);
        assertThat(withoutPauses(first))
                .containsExactly(
                        edit(6, Kind.RATE, 0.3),
                        edit(12, Kind.RATE, 0.15),
                        edit(12, Kind.BRANCHED, 1),
                        new Edit(18, Kind.ENDED, OptionalDouble.empty()));
        assertThat(first.ending().training()).contains(TrainingEnd.EDIT);
        assertThat(first.curve()).hasSize(3);
        assertThat(first.findings().edits().stream().filter(edit -> edit.kind() == Kind.HELD))
                .hasSize(4);
        assertThat(withoutPauses(branch))
                .containsExactly(edit(6, Kind.RATE, 0.3), edit(12, Kind.RATE, 0.15), edit(12, Kind.RATE, 0.01));
        assertThat(losses(branch))
                .hasSize(8)
                .startsWith(losses(first).get(0), losses(first).get(1));
        assertThat(losses(branch).get(2)).isNotEqualTo(losses(first).get(2));
        assertThat(ended.out())
                .contains("by hand: rate 0.300 from step 6, 0.150 from step 12; 4 pauses, ")
                .contains("To take the course of branch 1 again: --set 'schedule={edited: run/" + branch.id() + "}'");
        assertThat(Files.readString(directory.resolve("run/report/report.md")))
                .contains("by hand: rate 0.300 from step 6, 0.150 from step 12; 4 pauses, ")
                .contains("; branch 1 from step 12; ended after step 18.");
        assertThat(directory.resolve("run/checkpoints").toFile().list()).isEmpty();

        Files.move(directory.resolve("run"), directory.resolve("hand"));
        HostProcess.Ended again = HostProcess.run(
                directory,
                arguments(
                        directory,
                        List.of("run"),
                        "measure.repetitions=1",
                        "learning-rate=7",
                        "schedule={edited: hand/" + branch.id() + "}"));
        assertThat(again.code()).as(again.err()).isEqualTo(ExitCode.FINE);
        assertThat(losses(TinySuite.logged(directory).get(0))).isEqualTo(losses(branch));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goesOnFromWhatWasSavedAfterAKillOrAStop(boolean kill, @TempDir Path directory) {
        try (HostProcess host = HostProcess.start(directory, arguments(directory, List.of("watch", "--paused")))) {
            host.type("next", "rate 0.2", "next", "save", "next");
            Await.until("the pause behind what was saved", () -> host.errors().contains("paused after step 18"));
            if (kill) {
                host.kill();
            } else {
                ProcessHandle.of(host.pid()).orElseThrow().destroy();
                host.awaitEnd();
            }
        }
        assertThat(directory.resolve("run/checkpoints").toFile().list()).hasSize(1);
        assertThat(TinySuite.logged(directory)).isEmpty();

        HostProcess.Ended ended = steered(directory, List.of("watch"));
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        TrialReport resumed = TinySuite.logged(directory).get(0);
        assertThat(withoutPauses(resumed)).containsExactly(edit(6, Kind.RATE, 0.2));
        assertThat(losses(resumed)).hasSize(8);
    }

    @Test
    void takesOrdersFromThePageOfWhoeverHasItsAddress(@TempDir Path directory) throws Exception {
        try (HostProcess host =
                HostProcess.start(directory, arguments(directory, List.of("watch", "--paused", "--page")))) {
            host.typeNoMore();
            Matcher notice = Await.value(
                    "the page", () -> Optional.of(NOTICE.matcher(host.errors())).filter(Matcher::find));
            URI order = URI.create(notice.group(1) + "order");
            Await.until("the first pause", () -> host.errors().contains("paused after step 0"));

            assertThat(status(order, "guessed", "go on")).isEqualTo(403);
            assertThat(status(order, notice.group(2), "rate NaN")).isEqualTo(400);
            assertThat(status(order, notice.group(2), "rate 0.05")).isEqualTo(204);
            assertThat(status(order, notice.group(2), "go on")).isEqualTo(204);
            HostProcess.Ended ended = host.awaitEnd();
            assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        }
        assertThat(withoutPauses(TinySuite.logged(directory).get(0))).containsExactly(edit(0, Kind.RATE, 0.05));
    }

    private static int status(URI where, String token, String order) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(where)
                .header("X-Trainmark-Token", token)
                .POST(BodyPublishers.ofString(order))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }

    @Test
    void refusesWhatIsNotOneTraining(@TempDir Path directory) {
        assertThat(refused(directory, "axes.learning-rate=[0.1, 0.2]"))
                .contains("has 2 cells, and watch trains one: give each axis one value, such as --set ");
        assertThat(refused(directory, "end-early=median"))
                .contains("has a rule that ends trainings early, and here you do: leave 'end-early' out");
        assertThat(refused(directory, "schedule={edited: nowhere/abc-w}")).contains("edited: nowhere does not exist");
    }

    private static String refused(Path directory, String change) {
        String[] arguments = arguments(directory, List.of("watch"), change);
        arguments[1] = directory.resolve(TinySuite.FILE).toString();
        HostProcess.Ended ended = InProcess.run(Map.of(), arguments);
        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        return ended.err();
    }
}
