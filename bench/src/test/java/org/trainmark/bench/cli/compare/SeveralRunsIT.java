package org.trainmark.bench.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.OpenHost;
import org.trainmark.bench.cli.TinySuite;
import org.trainmark.bench.cli.output.ExitCode;

/**
 * Baselines and sides of a comparison that are several runs: a, b and d of one suite, and c of another; the baseline
 * two is a and b.
 */
class SeveralRunsIT {

    private static Path parent;
    private static OpenHost host;

    @BeforeAll
    static void run(@TempDir Path directory) throws IOException {
        parent = directory;
        host = OpenHost.in(directory);
        run("a");
        run("b");
        run("c", "batch-size=64");
        run("d");
        execute("baseline two a b");
    }

    @AfterAll
    static void close() {
        host.close();
    }

    private static void run(String name, String... changes) throws IOException {
        String[] all = new String[changes.length + 1];
        all[0] = "measure.repetitions=1";
        System.arraycopy(changes, 0, all, 1, changes.length);
        HostProcess.Ended ended = HostProcess.run(parent, TinySuite.arguments(parent, all));
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        Files.move(parent.resolve(TinySuite.OUT), parent.resolve(name));
    }

    private static HostProcess.Ended execute(String words) {
        return host.run(words.split(" "));
    }

    @Test
    void areKeptInOneBaseline() {
        HostProcess.Ended ended = execute("baseline both a b");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).isEqualTo("baselines/both.jsonl: 2 trials of 2 runs\n");
        assertThat(ended.err()).isEmpty();
        assertThat(parent.resolve("baselines/both.jsonl")).content().hasLineCount(4);
    }

    @Test
    void areAddedToABaselineThatThereIs() throws IOException {
        execute("baseline growing a");
        HostProcess.Ended ended = execute("baseline growing growing b");
        execute("baseline at-once a b");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).isEqualTo("baselines/growing.jsonl: 2 trials of 2 runs\n");
        assertThat(parent.resolve("baselines/growing.jsonl"))
                .hasSameBinaryContentAs(parent.resolve("baselines/at-once.jsonl"));
    }

    @Test
    void compareAsOneIfABaselineIsOne() {
        execute("baseline alone a");

        HostProcess.Ended ended = execute("compare alone b");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.CANNOT_TELL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare a d --base b", "compare a b d --together", "compare two d"})
    void areComparedRunByRun(String words) {
        HostProcess.Ended ended = execute(words);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.CANNOT_TELL);
        assertThat(ended.out()).contains("A run is the unit: ");
    }

    @Test
    void areEachComparedWithTheFirst() throws IOException {
        HostProcess.Ended ended = execute("compare a b d --margin throughput=0.0001% --json each.json --markdown -");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.CANNOT_TELL);
        assertThat(ended.out())
                .startsWith("## a (base) against b, d\n")
                .contains("| Run | Verdict |", "| b | cannot tell | 0 |", "| d | cannot tell | 0 |");
        JsonNode json = new ObjectMapper().readTree(parent.resolve("each.json").toFile());
        assertThat(json.get("comparisons")).hasSize(2);
        assertThat(json.get("comparisons").get(1).get("level").asDouble()).isEqualTo(0.025);
    }

    @Test
    void areComparedWithTheOneThatIsNamed() {
        HostProcess.Ended each = execute("compare a b d --against d");
        HostProcess.Ended one = execute("compare a d --against d");

        assertThat(each.out()).startsWith("d (base) against a, b\n");
        assertThat(one.out()).startsWith("d (base) against a (candidate)\n");
    }

    @Test
    void settleARunAgainstABaseline() {
        HostProcess.Ended ended = execute(
                "run tiny.yaml --out settled --until-settled --against two --budget 1s --set measure.repetitions=1");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err()).contains("not settled");
    }

    @Test
    void haveNoAxisInCommon() {
        HostProcess.Ended ended = execute("compare two --axis profile=quick,slow");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains(" is 2 runs, and one run is compared with one: give one run");
    }

    @ParameterizedTest
    @CsvSource({
        "baseline bad a a, 'a and a are the same run, and a run counts once: leave one of them out'",
        "baseline bad a b ./a, 'a and ./a are the same run, and a run counts once: leave one of them out'",
        "baseline bad two b, 'two (run 2) and b are the same run, and a run counts once: leave one of them out'",
        "baseline bad a nowhere, nowhere does not exist: give a directory",
        "baseline bad a c, 'a, c: the suites differ in batch-size: 32 -> 64'",
        "compare a b b, 'b and b are the same run, and a run counts once: leave one of them out'",
        "compare a b --base a, 'a and a are the same run, and a run counts once: leave one of them out'",
        "compare a b a, 'a and a are the same run, and a run counts once: leave one of them out'",
        "compare two a, 'two (run 1) and a are the same run, and a run counts once: leave one of them out'",
        "compare a b c, 'c: the suites differ in batch-size: 32 -> 64'",
        "compare a b c --together, 'b, c: the suites differ in batch-size: 32 -> 64'",
        "compare a --against a, there is nothing but a to compare with itself: give another run",
        "compare a --against b --axis profile=quick, '--against is for several runs'",
        "compare a b d --html page.html, '--html shows two sides, but here are 3'",
        "compare a b nowhere, nowhere does not exist",
        "compare a b --base nowhere, nowhere does not exist",
        "compare nowhere a, nowhere does not exist"
    })
    void areRefusedWhereInputIsBad(String words, String why) {
        HostProcess.Ended ended = execute(words);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains(why);
        assertThat(ended.out()).isEmpty();
        assertThat(parent.resolve("baselines/bad.jsonl")).doesNotExist();
    }
}
