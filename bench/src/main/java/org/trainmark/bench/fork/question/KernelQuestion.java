package org.trainmark.bench.fork.question;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.Optional;
import java.util.ServiceLoader;
import org.trainmark.bench.fork.HostWatch;
import org.trainmark.core.engine.EngineLaunch;
import org.trainmark.core.engine.KernelLibrary;
import org.trainmark.core.engine.LoadedKernels;

/**
 * Tries the kernels that a library takes in a JVM of its own. By standard output it tells whether they are right, then
 * for each line of standard input how long they take, so that a host can let several run in turn.
 */
public final class KernelQuestion {

    /** What the line begins with that tells of the kernels: then come the largest error and their name. */
    public static final String LOADED = "trainmark-kernels-loaded ";

    /** What a line begins with that tells how many nanoseconds they took. */
    public static final String TOOK = "trainmark-kernels-took ";

    private KernelQuestion() {}

    /**
     * Answers until the questions end.
     *
     * @param arguments the id of an engine that has such a library
     */
    public static void main(String[] arguments) throws IOException {
        HostWatch.endWithHost();
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        LoadedKernels kernels = library(arguments[0])
                .orElseThrow(() -> new IllegalArgumentException("no kernels to choose for " + arguments[0]))
                .load();
        out.println(LOADED + kernels.error() + " " + kernels.name());
        BufferedReader in = new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), UTF_8));
        while (in.readLine() != null) {
            out.println(TOOK + kernels.nanos());
        }
    }

    private static Optional<KernelLibrary> library(String engine) {
        return ServiceLoader.load(EngineLaunch.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(launch -> launch.engine().equals(engine))
                .findFirst()
                .flatMap(EngineLaunch::kernels);
    }
}
