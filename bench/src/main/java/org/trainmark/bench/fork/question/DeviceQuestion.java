package org.trainmark.bench.fork.question;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trainmark.bench.fork.HostWatch;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.DeviceProbe;
import org.trainmark.core.engine.Obstacle;

/** Asks in a JVM of its own whether a device can be used, as a trial does before it touches an engine. */
public final class DeviceQuestion {

    private DeviceQuestion() {}

    /**
     * Asks.
     *
     * @param arguments the file for the answer, and the ids of engine and device
     */
    public static void main(String[] arguments) throws IOException {
        HostWatch.endWithHost();
        List<String> lines = DeviceProbe.ask(arguments[1], DeviceId.of(arguments[2]))
                .map(found -> List.of(found.why(), found.mend()))
                .orElse(List.of());
        Files.write(Path.of(arguments[0]), lines, UTF_8);
    }

    /** Returns what keeps the device from being used, as it was answered; empty if nothing does. */
    public static Optional<Obstacle> answer(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, UTF_8);
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Obstacle(lines.get(0), lines.get(1)));
    }
}
