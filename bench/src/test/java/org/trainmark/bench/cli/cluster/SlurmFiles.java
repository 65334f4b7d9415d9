package org.trainmark.bench.cli.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * What the daemons of {@link SlurmHere} read: its configuration, its key, and the programs of its nodes.
 *
 * @param nodes four, by name
 */
record SlurmFiles(Path root, List<String> nodes) {

    private static final int KEY_BYTES = 1024;

    SlurmFiles {
        nodes = List.copyOf(nodes);
    }

    void write() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.write(root.resolve("munge.key"), key);
        Files.setPosixFilePermissions(root.resolve("munge.key"), PosixFilePermissions.fromString("r--------"));
        Files.createDirectories(root.resolve("state"));
        Files.createDirectories(root.resolve("smi"));
        for (String node : nodes) {
            Files.createDirectories(tmp(node));
            Files.createDirectories(root.resolve("spool." + node));
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

    private List<Integer> ports() throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i <= nodes.size(); i++) {
                sockets.add(new ServerSocket(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    Path configuration() {
        return root.resolve("slurm.conf");
    }

    /** Returns the folder that holds a node's temporary files. */
    Path tmp(String node) {
        return root.resolve("tmp").resolve(node);
    }
}
