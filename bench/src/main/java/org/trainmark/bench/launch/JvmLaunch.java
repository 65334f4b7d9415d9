package org.trainmark.bench.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.trainmark.bench.fork.HostWatch;
import org.trainmark.bench.machine.Jdk;
import org.trainmark.bench.profile.Java;
import org.trainmark.bench.profile.Profile;

/**
 * The JVM of a profile, ready to start: for its trials, for questions after its device and kernels, for a class
 * archive. Whatever runs in it finds the same variables, flags, classes, processors and Java.
 *
 * @param script what starts it; takes the arguments of {@code java}
 */
record JvmLaunch(Profile profile, Path script) {

    private static final long LONGEST_SECONDS = 60;

    /**
     * Makes the JVM of a profile ready.
     *
     * @param directory for the script and what that leaves beside itself
     * @param extra variables, which win over the profile's own
     */
    static JvmLaunch of(Profile profile, Path directory, Map<String, String> extra) {
        return new JvmLaunch(profile, LaunchScript.write(directory, profile, java(profile), extra));
    }

    private static Path java(Profile profile) {
        return profile.java()
                .flatMap(Java::jdk)
                .map(Jdk::java)
                .orElseGet(() -> Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    /**
     * Returns the flags with which it starts: those of every profile, then others, then the profile's own, which win.
     *
     * @param others that what runs in it needs
     */
    List<String> flags(List<String> others) {
        List<String> flags = new ArrayList<>(JvmFlags.of(profile.javaFeature()));
        flags.add("-D" + HostWatch.PROPERTY + "=" + ProcessHandle.current().pid());
        flags.addAll(others);
        flags.addAll(profile.flags(Runtime.getRuntime().availableProcessors()));
        return List.copyOf(flags);
    }

    /** Returns a process that runs a program in it, without what it prints; JMH starts the JVM of a trial likewise. */
    ProcessBuilder running(List<String> others, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(script.toString());
        command.addAll(flags(others));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /** Waits until such a process ends, for a minute at most; returns whether it did and all was well. */
    static boolean endedWell(Process process) {
        try {
            return process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
