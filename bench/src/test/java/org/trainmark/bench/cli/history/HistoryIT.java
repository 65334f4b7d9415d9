package org.trainmark.bench.cli.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.OpenHost;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.git.Repository;
import org.trainmark.bench.git.ScratchRepository;

/** Every command on a history of a repository with twelve commits. */
class HistoryIT {

    private static final int COMMITS = 12;
    private static final int SLOWED = 8;

    private final Path directory;
    private final OpenHost host;
    private final ScratchRepository repository;
    private final List<String> commits = new ArrayList<>();

    HistoryIT(@TempDir Path directory) throws IOException, InterruptedException {
        this.directory = directory;
        host = OpenHost.in(directory);
        repository = new ScratchRepository(directory);
    }

    @AfterEach
    void close() {
        host.close();
    }

    /** Makes commits with a run of each, slower by a part from the eighth on, and returns the names of the runs. */
    private List<String> runs(int count, double slower) throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            commits.add(repository.commit());
            names.add("run" + i);
            new MadeUpRun(i, 1000 / (i < SLOWED ? 1 : 1 + slower), new Repository(directory).facts())
                    .write(directory.resolve("run" + i));
        }
        return names;
    }

    private HostProcess.Ended history(String command, String... words) {
        List<String> all = new ArrayList<>(List.of("history", command));
        all.addAll(List.of(words));
        return host.run(all.toArray(String[]::new));
    }

    private void add(List<String> runs) {
        HostProcess.Ended added = history("add", runs.toArray(String[]::new));
        assertThat(added.code()).as(added.err()).isEqualTo(ExitCode.FINE);
        assertThat(added.out().lines()).hasSize(runs.size());
    }

    @Test
    void namesTheCommitFromWhichOnTrainingIsSlowerAndNothingElse() throws Exception {
        add(runs(COMMITS, 0.1));

        HostProcess.Ended check = history("check");
        HostProcess.Ended page = history("page");
        HostProcess.Ended show = history("show", "--markdown", "-");

        assertThat(check.code()).as(check.out()).isEqualTo(ExitCode.REGRESSION);
        assertThat(check.out())
                .startsWith("Worse: ")
                .contains(
                        "Confirmed, worse: at commit " + commits.get(SLOWED - 1).substring(0, 10))
                .contains("Samples/s -9", "all cells moved together, so suspect the machine or the run first")
                .doesNotContain("Completed -", "Completed +");
        assertThat(page.code()).as(page.err()).isEqualTo(ExitCode.FINE);
        assertThat(directory.resolve("trainmark-history.html"))
                .content()
                .contains("<svg", "Samples/s by commit")
                .doesNotContain("http://localhost", "<script src");
        assertThat(show.out()).startsWith("## History of made-up").contains("| batch-size 16 |", "confirmed");
    }

    @Test
    void saysNothingOfTwelveCommitsThatChangeNothing() throws Exception {
        add(runs(COMMITS, 0));

        HostProcess.Ended check = history("check", "--strict");

        assertThat(check.code()).as(check.out()).isEqualTo(ExitCode.FINE);
        assertThat(check.out()).startsWith("Nothing guarded is worse").doesNotContain("Confirmed", "Provisional");
    }

    @Test
    void isInDoubtAfterTwoSlowerRuns() throws Exception {
        add(runs(SLOWED + 1, 0.1));

        HostProcess.Ended lenient = history("check");
        HostProcess.Ended strict = history("check", "--strict");

        assertThat(lenient.code()).as(lenient.out()).isEqualTo(ExitCode.FINE);
        assertThat(strict.code()).as(strict.out()).isEqualTo(ExitCode.CANNOT_TELL);
        assertThat(strict.out())
                .contains("Provisional, worse: at commit "
                        + commits.get(SLOWED - 1).substring(0, 10));
    }

    @Test
    void refusesWhatIsOfNoCommitOrOfAnotherQuestionAndLosesNothing() throws Exception {
        add(runs(2, 0));
        String before = Files.readString(directory.resolve(Repository.HISTORY), UTF_8);
        SortedMap<String, String> facts = new Repository(directory).facts();
        SortedMap<String, String> dirty = new TreeMap<>(facts);
        dirty.put("commit-dirty", "yes");
        new MadeUpRun(3, 1000, dirty).write(directory.resolve("dirty"));
        new MadeUpRun(4, 1000, Map.of()).write(directory.resolve("nowhere"));
        new MadeUpRun(5, 1000, facts, Map.of("loss", "mse")).write(directory.resolve("other"));

        HostProcess.Ended twice = history("add", "run1");
        assertThat(twice.code()).as(twice.err()).isEqualTo(ExitCode.FINE);
        assertThat(twice.out()).contains("is there already; nothing added");
        refuses("changes that are in no commit", "add", "dirty");
        refuses("says nothing of the commit", "add", "nowhere");
        refuses("loss: cross-entropy -> mse", "add", "other");
        refuses("there is no history in", "show", "--file", "none.jsonl");
        assertThat(Files.readString(directory.resolve(Repository.HISTORY), UTF_8))
                .isEqualTo(before);
    }

    private void refuses(String why, String... command) {
        HostProcess.Ended ended = history(command[0], Arrays.copyOfRange(command, 1, command.length));
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains(why);
    }

    @Test
    void leavesOutTheRunsOfABranchThatWasRewrittenAndKeepsThem() throws Exception {
        add(runs(3, 0));
        repository.git("reset", "--quiet", "--hard", commits.get(1));
        repository.commit();

        HostProcess.Ended show = history("show");

        assertThat(show.code()).as(show.err()).isEqualTo(ExitCode.FINE);
        assertThat(show.err()).contains("1 run of commits that are not in the past of what is checked out");
        assertThat(show.out()).contains("2 runs of 2 commits");
        assertThat(Files.readAllLines(directory.resolve(Repository.HISTORY))).hasSize(3);
    }
}
