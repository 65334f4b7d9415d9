package org.trainmark.bench.cluster;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The program that a block runs on its node: this one, by the Java and the class path that this process has. */
public final class BlockProgram {

    private BlockProgram() {}

    /** As the launcher starts this program. */
    private static final List<String> FLAGS = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto");

    private static final String MAIN = "org.trainmark.bench.cli.Trainmark block";

    /** Says in place of the program that it is not there: clusters tell that in words of many kinds. */
    private static final String RUN = "command -v \"$java\" >/dev/null || {"
            + " echo \"there is no Java at $java on $(hostname)\" >&2; exit 127; };"
            + " exec \"$java\" %s -cp \"$classes\" %s".formatted(String.join(" ", FLAGS), MAIN);

    /** Only what this user has unpacked is run. */
    private static final String UNPACK = "dir=${TMPDIR:-/tmp}/trainmark-$0;"
            + " if [ -O \"$dir/ready\" ]; then echo %1$s have; else echo %1$s need;"
            + " part=$dir.$$; mkdir -p \"$part\" && head -c \"$1\" | tar xzf - -C \"$part\" && : >\"$part/ready\" &&"
            + " { mv -T \"$part\" \"$dir\" 2>/dev/null || rm -rf \"$part\"; } && [ -O \"$dir/ready\" ] ||"
            + " { echo \"the archive cannot be unpacked in $dir on $(hostname)\" >&2; exit 1; }; fi;"
            + " classes=$dir/$2/bench/target/benchmarks.jar; java=$dir/$2/java/bin/java; [ -x \"$java\" ] || java=$3; ";

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Returns the words that start it on a machine which knows Java and class path by the same names. */
    public static List<String> words() {
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return List.of("sh", "-c", "java=$0; classes=$1; " + RUN, java().toString(), classes);
    }

    /** Returns the words that start it from an archive, which the machine is sent first if it lacks it. */
    public static List<String> words(Shipment shipment) {
        return List.of(
                "sh",
                "-c",
                UNPACK.formatted(Shipment.MARK) + RUN,
                shipment.digest(),
                Long.toString(shipment.bytes()),
                shipment.folder(),
                java().toString());
    }
}
