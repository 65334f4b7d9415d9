package org.trainmark.bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A process of its own that runs a command of Trainmark on the built jar, and that a test can signal and kill. */
public final class HostProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "benchmarks.jar").toAbsolutePath();

    private final Path directory;
    private final Process process;
    private final Set<Long> seenForks = new HashSet<>();

    /** What a process left when it ended. */
    public record Ended(int code, String out, String err) {}

    private HostProcess(Path directory, List<String> command) {
        this(directory, command, Map.of());
    }

    private HostProcess(Path directory, List<String> command, Map<String, String> environment) {
        this.directory = directory;
        ProcessBuilder builder = builder(directory, command)
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile());
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command, e);
        }
    }

    /** Returns what starts a command where it finds a cache and room for temporary files. */
    static ProcessBuilder builder(Path directory, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("XDG_CACHE_HOME", directory.resolve("cache").toString());
        builder.environment().remove("OPENBLAS_CORETYPE");
        try {
            Files.createDirectories(directory.resolve("tmp"));
            SharedKernelChecks.copyTo(directory.resolve("cache"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + directory, e);
        }
        return builder;
    }

    /** Starts a command in a working directory, which holds its temporary files, its cache and the lock of JMH too. */
    public static HostProcess start(Path directory, String... arguments) {
        return new HostProcess(directory, command(directory, arguments));
    }

    /** Starts a command in a working directory with more in its environment. */
    public static HostProcess start(Map<String, String> environment, Path directory, String... arguments) {
        return new HostProcess(directory, command(directory, arguments), environment);
    }

    /** Starts the main method of a class of these tests in a working directory. */
    public static HostProcess startMain(Path directory, Class<?> main, String... arguments) {
        return new HostProcess(directory, command(main, directory, arguments));
    }

    /** Returns the words that start the main method of a class of these tests. */
    static List<String> command(Class<?> main, Path directory, String... arguments) {
        List<String> command = command(directory, arguments);
        String testClasses = Path.of("target", "test-classes").toAbsolutePath().toString();
        command.replaceAll(word -> word.equals(JAR.toString()) ? word + File.pathSeparator + testClasses : word);
        command.replaceAll(word -> word.equals(Trainmark.class.getName()) ? main.getName() : word);
        return command;
    }

    /** Starts a command as a terminal does: at the head of a group of processes, none of which ignores a signal. */
    public static HostProcess startGroup(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(Signals.heeding());
        command.add("setsid");
        command.addAll(command(directory, arguments));
        return new HostProcess(directory, command);
    }

    /** Runs a command to its end. */
    public static Ended run(Path directory, String... arguments) {
        try (HostProcess host = start(directory, arguments)) {
            return host.awaitEnd();
        }
    }

    /** Runs a command to its end with more in its environment, and so in that of its trials' JVMs. */
    public static Ended run(Map<String, String> environment, Path directory, String... arguments) {
        try (HostProcess host = new HostProcess(directory, command(directory, arguments), environment)) {
            return host.awaitEnd();
        }
    }

    /** Runs a command to its end that takes standard error for a terminal; for none if it has 0 columns. */
    public static Ended run(int columns, Path directory, String... arguments) {
        return run(List.of("-Dtrainmark.stderr.columns=" + columns), directory, arguments);
    }

    /** Runs a command to its end in a JVM with flags. */
    public static Ended run(List<String> flags, Path directory, String... arguments) {
        List<String> command = command(directory, arguments);
        command.addAll(1, flags);
        try (HostProcess host = new HostProcess(directory, command)) {
            return host.awaitEnd();
        }
    }

    /** Returns the words that start a command without the launcher. */
    public static List<String> command(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + directory.resolve("tmp"),
                "-cp",
                JAR.toString(),
                Trainmark.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Types lines into its standard input, which stays open. */
    public void type(String... lines) {
        try {
            Writer input = process.outputWriter(UTF_8);
            for (String line : lines) {
                input.write(line + "\n");
            }
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot type", e);
        }
    }

    /** Says that nothing more will be typed. */
    public void typeNoMore() {
        try {
            process.outputWriter(UTF_8).close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot end the input", e);
        }
    }

    /** Returns what it has written to standard error so far. */
    public String errors() {
        return read("err");
    }

    /** Waits for a trial's JVM that this did not return before. */
    public ProcessHandle awaitFork() {
        ProcessHandle fork = Await.value("a trial's JVM", () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the host ended: " + ended());
            }
            return process.descendants()
                    .filter(HostProcess::isFork)
                    .filter(candidate -> !seenForks.contains(candidate.pid()))
                    .findFirst();
        });
        seenForks.add(fork.pid());
        return fork;
    }

    /** Returns the trials' JVMs that there are now. */
    public List<ProcessHandle> forks() {
        return process.descendants().filter(HostProcess::isFork).toList();
    }

    private static boolean isFork(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        // Before it becomes the JVM, the launch script has the same arguments.
        return info.command().orElse("").endsWith("java")
                && info.commandLine().orElse("").contains("org.openjdk.jmh.runner.ForkedMain");
    }

    public long pid() {
        return process.pid();
    }

    /** Returns whether the host ended by itself within the time. */
    public boolean endsWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Kills the host so that it can do nothing about it, and returns the processes that it leaves behind. */
    public List<ProcessHandle> kill() {
        List<ProcessHandle> left = process.descendants().toList();
        process.destroyForcibly();
        awaitEnd();
        return left;
    }

    public Ended awaitEnd() {
        Await.until("the end of the host", () -> !process.isAlive());
        return ended();
    }

    private Ended ended() {
        return new Ended(process.exitValue(), read("out"), read("err"));
    }

    private String read(String name) {
        try {
            return Files.readString(directory.resolve(name), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
