package org.trainmark.cuda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.DeviceProbe;
import org.trainmark.core.engine.Obstacle;

/** A JVM of its own that asks the probes, since a driver's library takes variables only from its process's start. */
final class Forked {

    private Forked() {}

    /**
     * Returns the answer about {@code cuda:0} of the engine {@code nd4j}.
     *
     * @param driver the library that stands in for the driver's
     * @param jars on the class path beside that of this JVM
     * @param flags of the JVM
     */
    static Optional<String> answer(Path driver, List<Path> jars, Map<String, String> environment, String... flags)
            throws IOException {
        Path answer = Files.createTempFile("answer", ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags));
        command.add("-D%s=%s".formatted(LoadedCudaDriver.LIBRARY_PROPERTY, driver));
        command.addAll(List.of("-cp", classPath(jars), Forked.class.getName(), answer.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().remove("CUDA_VISIBLE_DEVICES");
        builder.environment().putAll(environment);
        int code = exitCode(builder.start());
        if (code != 0) {
            throw new AssertionError("the JVM ended with " + code);
        }
        String text = Files.readString(answer, UTF_8);
        Files.delete(answer);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String classPath(List<Path> jars) {
        String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return jars.stream().map(jar -> jar + File.pathSeparator).collect(Collectors.joining("", "", own));
    }

    static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /**
     * Asks in the JVM of its own.
     *
     * @param arguments the file for the answer
     */
    public static void main(String[] arguments) throws IOException {
        String answer = DeviceProbe.ask("nd4j", DeviceId.cuda(0))
                .map(Obstacle::toString)
                .orElse("");
        Files.writeString(Path.of(arguments[0]), answer, UTF_8);
    }
}
