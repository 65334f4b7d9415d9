package org.trainmark.bench.cluster.slurm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.cluster.BlockPlace;

/** What Slurm is told and what it tells. */
class SlurmWordsTest {

    @Test
    void partsWordsAsAShell() {
        assertThat(ShellWords.of("-p bench  -A 'my project' --comment=\"a \\\"b\\\"\" c\\ d"))
                .containsExactly("-p", "bench", "-A", "my project", "--comment=a \"b\"", "c d");
        assertThat(ShellWords.of("")).isEmpty();
        assertThat(ShellWords.of("''")).containsExactly("");
        assertThat(ShellWords.of("it's")).containsExactly("it's");
    }

    @ParameterizedTest
    @CsvSource({
        "30, 1800",
        "1:30, 90",
        "2:00:00, 7200",
        "1-00, 86400",
        "1-06:30, 109800",
        "2-00:00:10, 172810",
        "infinite, -1",
        "n/a, -1"
    })
    void readsSpansOfTime(String text, long seconds) {
        assertThat(SlurmTime.parse(text))
                .isEqualTo(seconds < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds)));
    }

    @Test
    void givesTimesInWholeMinutes() {
        assertThat(SlurmTime.minutes(Duration.ofSeconds(1))).isEqualTo("1");
        assertThat(SlurmTime.minutes(Duration.ofSeconds(61))).isEqualTo("2");
    }

    @Test
    void readsPartitionsAndTheirCards() {
        Partition bench = Partition.parse(
                        "bench*|up|2-00:00:00|4|gpu:h200:8(S:0-1),gpu:l40s:2,nvme:1|epyc,h200|192|1500000|idle|n[1-4]")
                .orElseThrow();

        assertThat(bench.name()).isEqualTo("bench");
        assertThat(bench.usual()).isTrue();
        assertThat(bench.limit()).hasValue(Duration.ofDays(2));
        assertThat(bench.kinds()).containsExactly(new Partition.Card("h200", 8), new Partition.Card("l40s", 2));
        assertThat(Partition.parse("cpu|up|infinite|4|(null)||64|1|idle|c1")
                        .orElseThrow()
                        .kinds())
                .isEmpty();
        assertThat(Partition.parse("old|up|infinite|4|gpu:2||64|1|idle|c1")
                        .orElseThrow()
                        .kinds())
                .containsExactly(new Partition.Card("", 2));
        assertThat(Partition.parse("slurm_load_partitions: error")).isEmpty();
    }

    @Test
    void tellsSlurmWhatABlockNeeds() {
        SrunCommand srun = command(new SlurmOptions(4, Optional.of("h200"), false, List.of("-A", "project")), 2, false);

        assertThat(srun.words(new BlockPlace("7f", Optional.of("n1"), Set.of("n3", "n2"))))
                .contains(
                        "--job-name=tm-run-7f",
                        "--nodes=1",
                        "--ntasks=1",
                        "--exclusive",
                        "--time=10",
                        "--gres=gpu:h200:2",
                        "--nodelist=n1",
                        "--exclude=n2,n3")
                .containsSubsequence("--exclude=n2,n3", "-A", "project", "java", "block");
    }

    @Test
    void asksForNoCardThatNobodyWants() {
        SrunCommand srun = command(new SlurmOptions(1, Optional.empty(), false, List.of()), 0, true);

        assertThat(srun.words(new BlockPlace("7f", Optional.empty(), Set.of())))
                .doesNotContain("--exclusive")
                .noneMatch(word -> word.startsWith("--gres")
                        || word.startsWith("--node" + "list")
                        || word.startsWith("--exclude"));
    }

    private static SrunCommand command(SlurmOptions options, int cards, boolean allocated) {
        return new SrunCommand("tm-run", options, cards, Duration.ofMinutes(10), allocated, List.of("java", "block"));
    }

    @Test
    void findsTheLastValueOfAnOption() {
        SlurmOptions options = new SlurmOptions(
                1, Optional.empty(), false, List.of("-p", "one", "--partition=two", "-t5", "--time", "1:00:00"));

        assertThat(options.value("--partition", "-p")).hasValue("two");
        assertThat(options.time()).hasValue(Duration.ofHours(1));
        assertThat(options.value("--account", "-A")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "srun: error: Unable to allocate resources: Invalid partition name specified|name a partition that there is",
                "srun: error: Unable to allocate resources: Job violates accounting/QOS policy (job submit limit)|wait for other jobs",
                "srun: error: Unable to allocate resources: Requested time limit is invalid (missing or exceeds some limit)|less time",
                "srun: error: Unable to allocate resources: Invalid account or account/partition combination specified|name an account",
                "there is no Java at /opt/java/bin/java on n7|install the same Java there",
                "srun: unrecognized option '--fast'|mend --slurm-options"
            })
    void saysWhatMendsARefusal(String printed, String mend) {
        assertThat(SlurmRefusal.of("Picked up JAVA_TOOL_OPTIONS\n" + printed + "\n"))
                .get()
                .extracting(Throwable::getMessage)
                .asString()
                .contains(mend)
                .doesNotStartWith("srun");
    }

    @Test
    void takesWhatPassesForNoRefusal() {
        assertThat(SlurmRefusal.of("srun: error: Node failure on n2\nsrun: error: slurm_receive_msg: timed out"))
                .isEmpty();
    }
}
