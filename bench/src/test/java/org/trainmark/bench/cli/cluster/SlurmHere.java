package org.trainmark.bench.cli.cluster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
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
    private static final int KEY_BYTES = 1024;

    private final Path root;

    private SlurmHere(Path root) {
        this.root = root;
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
        cluster.writeFiles();
        cluster.ask(
                "munged",
                "--force",
                "--key-file=" + root.resolve("munge.key"),
                "--socket=" + root.resolve("munge.socket"),
                "--pid-file=" + root.resolve("munged.pid"),
                "--log-file=" + root.resolve("munged.log"),
                "--seed-file=" + root.resolve("munge.seed"));
        cluster.ask("slurmctld", "-c", "-f", cluster.configuration().toString());
        cluster.startNodes();
        return cluster;
    }

    /** Starts the daemons of nodes that have none, and waits until all nodes are free. */
    void startNodes() {
        NODES.stream()
                .filter(node -> daemon(node).isEmpty())
                .forEach(node -> ask("slurmd", "-N", node, "-f", configuration().toString()));
        Await.until(
                "idle nodes",
                () -> ask("sinfo", "--noheader", "--states=idle", "--format=%D")
                        .lines()
                        .anyMatch(line -> line.strip().equals("4")));
    }

    private void writeFiles() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.write(root.resolve("munge.key"), key);
        Files.setPosixFilePermissions(root.resolve("munge.key"), PosixFilePermissions.fromString("r--------"));
        Files.createDirectories(root.resolve("state"));
        Files.createDirectories(root.resolve("smi"));
        for (String node : NODES) {
            Files.createDirectories(tmp(node));
            Files.createDirectories(root.resolve("spool." + node));
        }
        for (int card = 0; card <= 3; card++) {
            ask("mknod", root.resolve("nvidia" + card).toString(), "c", "1", "3");
        }
        Files.writeString(configuration(), configuration(ports()), UTF_8);
        Files.writeString(root.resolve("gres.conf"), """
                AutoDetect=off
                NodeName=n1 Name=gpu Type=h200 File=%1$s/nvidia[0-1]
                NodeName=n2 Name=gpu Type=t4 File=%1$s/nvidia2
                NodeName=n4 Name=gpu Type=old File=%1$s/nvidia3
                """.formatted(root), UTF_8);
        script("prolog", """
                #!/bin/sh
                echo "export TMPDIR=%1$s/tmp/$SLURMD_NODENAME"
                flags=-Djava.io.tmpdir=%1$s/tmp/$SLURMD_NODENAME
                case $SLURMD_NODENAME in
                n1) echo "export PATH=%1$s/smi:$PATH" ;;
                n3) flags="-XX:ActiveProcessorCount=1 $flags" ;;
                n4) echo "unset CUDA_VISIBLE_DEVICES" ;;
                esac
                echo "export JAVA_TOOL_OPTIONS=$flags"
                """.formatted(root));
        script("smi/nvidia-smi", """
                #!/bin/sh
                case $1 in
                *compute-apps*) ;;
                *) for i in 0 1; do
                    echo "$i, NVIDIA H200, GPU-$i, 9.0, 143771, 0, 580.1, Disabled, Enabled, 345, 1980, 30, 70, 0, 0x0"
                done ;;
                esac
                """);
    }

    private void script(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text, UTF_8);
        Files.setPosixFilePermissions(root.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String configuration(List<Integer> ports) throws IOException {
        String host = InetAddress.getLocalHost().getHostName().replaceAll("[.].*", "");
        String text = """
                ClusterName=here
                SlurmctldHost=%1$s(127.0.0.1)
                SlurmctldPort=%3$d
                SlurmUser=root
                SlurmdUser=root
                AuthType=auth/munge
                AuthInfo=socket=%2$s/munge.socket
                ProctrackType=proctrack/linuxproc
                TaskPlugin=task/none
                TaskProlog=%2$s/prolog
                SelectType=select/cons_tres
                SelectTypeParameters=CR_Core
                SlurmdParameters=config_overrides
                GresTypes=gpu
                MpiDefault=none
                AccountingStorageType=accounting_storage/none
                JobAcctGatherType=jobacct_gather/none
                StateSaveLocation=%2$s/state
                SlurmdSpoolDir=%2$s/spool.%%n
                SlurmctldPidFile=%2$s/slurmctld.pid
                SlurmdPidFile=%2$s/slurmd.%%n.pid
                SlurmctldLogFile=%2$s/slurmctld.log
                SlurmdLogFile=%2$s/slurmd.%%n.log
                SlurmdTimeout=6
                KillWait=2
                ReturnToService=2
                NodeName=n1 NodeHostname=%1$s NodeAddr=127.0.0.1 Port=%4$d CPUs=4 RealMemory=4000 Gres=gpu:h200:2
                NodeName=n2 NodeHostname=%1$s NodeAddr=127.0.0.1 Port=%5$d CPUs=4 RealMemory=4000 Gres=gpu:t4:1
                NodeName=n3 NodeHostname=%1$s NodeAddr=127.0.0.1 Port=%6$d CPUs=4 RealMemory=4000 Features=other
                NodeName=n4 NodeHostname=%1$s NodeAddr=127.0.0.1 Port=%7$d CPUs=4 RealMemory=4000 Gres=gpu:old:1
                PartitionName=bench Nodes=n1,n2 Default=YES MaxTime=60 State=UP
                PartitionName=all Nodes=n1,n2,n3,n4 MaxTime=60 State=UP
                PartitionName=short Nodes=n1,n2 MaxTime=1 State=UP
                """;
        return text.formatted(host, root, ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4));
    }

    private static List<Integer> ports() throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i <= NODES.size(); i++) {
                sockets.add(new ServerSocket(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    private Path configuration() {
        return root.resolve("slurm.conf");
    }

    /** Returns the folder that holds a node's temporary files. */
    Path tmp(String node) {
        return root.resolve("tmp").resolve(node);
    }

    /** Returns the variables by which commands find the cluster. */
    Map<String, String> environment() {
        return Map.of("SLURM_CONF", configuration().toString());
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

    /** Returns the processes of this machine whose command line has a text. */
    static List<ProcessHandle> processes(String text) {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains(text))
                .toList();
    }

    /** A daemon that gives itself a title has no command line that {@link ProcessHandle} would tell. */
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/%d/cmdline".formatted(process.pid())), ISO_8859_1)
                    .replace('\0', ' ');
        } catch (IOException e) {
            // It has ended.
            return "";
        }
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
        NODES.forEach(node -> ask("find", tmp(node).toString(), "-mindepth", "1", "-delete"));
    }

    private boolean isTidy(String node) {
        try (Stream<Path> left = Files.list(tmp(node))) {
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
