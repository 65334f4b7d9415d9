package org.trainmark.bench.cli.cluster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trainmark.bench.cli.Await;
import org.trainmark.bench.machine.AskedProgram;

/**
 * A Slurm cluster of four nodes that are all this machine. Of the first two, which are of one class, the first has two
 * cards that its driver shows, the second one that it does not; the third is of another class; the fourth gives a card
 * without saying which.
 */
final class SlurmHere implements AutoCloseable {

    private static final List<String> NODES = List.of("n1", "n2", "n3", "n4");
    private static final List<String> PROGRAMS = List.of("munged", "slurmctld", "slurmd", "srun", "squeue");

    private final Path root;
    private final SlurmFiles files;

    private SlurmHere(Path root) {
        this.root = root;
        files = new SlurmFiles(root, NODES);
    }

    /** Returns why there can be none here; empty if there can. */
    static Optional<String> missing() {
        if (!System.getProperty("user.name").equals("root")) {
            return Optional.of("only root can start Slurm's daemons");
        }
        return PROGRAMS.stream()
                .filter(program -> Stream.of("/usr/sbin/", "/usr/bin/")
                        .noneMatch(way -> Files.isExecutable(Path.of(way + program))))
                .findFirst()
                .map(program -> "there is no %s: install munge, slurmctld, slurmd and slurm-client".formatted(program));
    }

    static SlurmHere start(Path root) throws IOException {
        SlurmHere cluster = new SlurmHere(root);
        cluster.files.write();
        for (int card = 0; card <= 3; card++) {
            cluster.ask("mknod", root.resolve("nvidia" + card).toString(), "c", "1", "3");
        }
        cluster.ask(
                "munged",
                "--force",
                "--key-file=" + root.resolve("munge.key"),
                "--socket=" + root.resolve("munge.socket"),
                "--pid-file=" + root.resolve("munged.pid"),
                "--log-file=" + root.resolve("munged.log"),
                "--seed-file=" + root.resolve("munge.seed"));
        cluster.ask("slurmctld", "-c", "-f", cluster.files.configuration().toString());
        cluster.startNodes();
        return cluster;
    }

    /** Starts the daemons of nodes that have none, and waits until all nodes are free. */
    void startNodes() {
        NODES.stream()
                .filter(node -> daemon(node).isEmpty())
                .forEach(node ->
                        ask("slurmd", "-N", node, "-f", files.configuration().toString()));
        Await.until(
                "idle nodes",
                () -> ask("sinfo", "--noheader", "--states=idle", "--format=%D")
                        .lines()
                        .anyMatch(line -> line.strip().equals("4")));
    }

    /** Returns the variables by which commands find the cluster. */
    Map<String, String> environment() {
        return Map.of("SLURM_CONF", files.configuration().toString());
    }

    /** Returns the daemon of a node, if it runs. */
    Optional<ProcessHandle> daemon(String node) {
        return daemonBy("slurmd.%s.pid".formatted(node));
    }

    private Optional<ProcessHandle> daemonBy(String file) {
        try {
            Path pid = root.resolve(file);
            return Files.exists(pid)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Returns what a program prints. */
    String ask(String... words) {
        try {
            ProcessBuilder program = new ProcessBuilder(words).redirectErrorStream(true);
            program.environment().putAll(environment());
            return AskedProgram.ask(program, Duration.ofSeconds(30))
                    .orElseThrow()
                    .printed();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + words[0], e);
        }
    }

    /** Returns the processes of this cluster whose command line has a text. */
    List<ProcessHandle> processes(String text) {
        return ProcessHandle.allProcesses()
                .filter(process -> told(process, "cmdline").replace('\0', ' ').contains(text))
                .filter(this::isOfThis)
                .toList();
    }

    /** A daemon that gives itself a title writes it over its variables, and stays in the folder of the cluster. */
    private boolean isOfThis(ProcessHandle process) {
        return told(process, "environ").contains(root.toString())
                || folder(process).startsWith(root);
    }

    private static String told(ProcessHandle process, String file) {
        try {
            return Files.readString(ofProcess(process, file), ISO_8859_1);
        } catch (IOException e) {
            // It has ended.
            return "";
        }
    }

    private static Path folder(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(ofProcess(process, "cwd"));
        } catch (IOException e) {
            // It has ended.
            return Path.of("");
        }
    }

    private static Path ofProcess(ProcessHandle process, String file) {
        return Path.of("/proc", Long.toString(process.pid()), file);
    }

    /** Waits until no job is left, and no process of a trial on any node. */
    void awaitNothingRuns() {
        Await.until("the end of all jobs", () -> ask("squeue", "--noheader").isBlank());
        Await.until(
                "the end of all blocks",
                () -> processes("bench.cli.Trainmark block").isEmpty());
    }

    /** Waits for that, and that no file is left either: a block that is killed leaves its to the next one there. */
    void awaitNothingLeft() {
        awaitNothingRuns();
        Await.until("empty folders of the nodes", () -> NODES.stream().allMatch(this::isTidy));
    }

    /** Deletes what blocks have left that were killed, in place of the next block on each node. */
    void sweep() {
        NODES.forEach(node -> ask("find", files.tmp(node).toString(), "-mindepth", "1", "-delete"));
    }

    private boolean isTidy(String node) {
        try (Stream<Path> left = Files.list(files.tmp(node))) {
            return left.noneMatch(file -> String.valueOf(file.getFileName()).startsWith("trainmark-"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the files of " + node, e);
        }
    }

    @Override
    public void close() {
        ask("scancel", "--user=root");
        Stream.concat(NODES.stream().map("slurmd.%s.pid"::formatted), Stream.of("slurmctld.pid", "munged.pid"))
                .flatMap(file -> daemonBy(file).stream())
                .toList()
                .forEach(process -> {
                    process.destroy();
                    process.onExit().join();
                });
    }
}
