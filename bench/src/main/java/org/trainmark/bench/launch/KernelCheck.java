package org.trainmark.bench.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trainmark.bench.fork.question.KernelQuestion;
import org.trainmark.bench.launch.kernels.KernelReport;
import org.trainmark.bench.profile.Profile;
import org.trainmark.core.engine.KernelLibrary;

/**
 * Tries the kernels of a library, each in a JVM of its own, since a library takes them once. They are compared with
 * what is right at the same time, and timed in turn, so that what else the machine does meets all of them alike.
 *
 * @param profile whose JVM it is
 * @param directory for what that leaves
 */
record KernelCheck(Profile profile, KernelLibrary library, Path directory) {

    /** Runs of each, of which the fastest counts: 40 of some milliseconds. */
    private static final int ROUNDS = 40;

    /**
     * Tries what the library takes by itself, and others.
     *
     * @throws IOException if a JVM cannot be started
     */
    KernelReport run(List<String> candidates) throws IOException {
        List<KernelContender> contenders = new ArrayList<>();
        try {
            for (String asked :
                    Stream.concat(Stream.of(""), candidates.stream()).toList()) {
                contenders.add(new KernelContender(asked, start(asked)));
            }
            contenders.forEach(KernelContender::awaitLoaded);
            List<KernelContender> different = different(contenders);
            for (int round = 0; round < ROUNDS; round++) {
                different.forEach(KernelContender::run);
            }
            return new KernelReport(
                    library.name(),
                    library.variable(),
                    different.stream().map(KernelContender::tried).toList());
        } finally {
            contenders.forEach(KernelContender::close);
        }
    }

    /**
     * Leaves out the kernels that the library takes by itself where it was told to take them: they are there already.
     */
    private static List<KernelContender> different(List<KernelContender> contenders) {
        KernelContender own = contenders.get(0);
        return contenders.stream()
                .filter(one -> one == own
                        || own.tried().taken().isEmpty()
                        || !one.tried().taken().equals(own.tried().taken()))
                .toList();
    }

    private Process start(String asked) throws IOException {
        List<String> flags = List.of(
                // It lives too short for the second compiler.
                "-XX:TieredStopAtLevel=1",
                "-XX:ErrorFile=" + directory.resolve("crash-%p"),
                "-XX:-CreateCoredumpOnCrash");
        return JvmLaunch.of(profile, directory, Map.of(library.variable(), asked))
                .running(flags, KernelQuestion.class.getName(), List.of(profile.engine()))
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
    }
}
