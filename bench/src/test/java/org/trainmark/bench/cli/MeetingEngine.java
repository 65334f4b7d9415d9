package org.trainmark.bench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.engine.nd4j.Nd4jEngine;

/**
 * The engine {@code nd4j} on two devices of its own, {@code a} and {@code b}. No training begins before there is one on
 * each: each leaves a file in a directory that the environment names, and fails where the other's does not come.
 */
public final class MeetingEngine implements Engine {

    static final String PLACE = "MEETING_PLACE";

    private static final List<String> DEVICES = List.of("a", "b");
    private static final long GENEROUS_SECONDS = 60;
    private static final long INTERVAL_MILLIS = 10;

    private final Engine nd4j = new Nd4jEngine();

    @Override
    public String id() {
        return "meeting";
    }

    @Override
    public List<Device> devices() {
        return DEVICES.stream()
                .map(id -> new Device(id, "device " + id, Optional.empty()))
                .toList();
    }

    @Override
    public SortedMap<String, String> provenance() {
        return nd4j.provenance();
    }

    @Override
    public TrainingSession open(TrainingConfig config, Dataset data, Device device) {
        try {
            meet(Path.of(System.getenv(PLACE)), device.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return nd4j.open(config, data, nd4j.devices().get(0));
    }

    private static void meet(Path place, String device) throws IOException, InterruptedException {
        Files.writeString(place.resolve(device), "");
        long startNanos = System.nanoTime();
        while (!DEVICES.stream().allMatch(id -> Files.exists(place.resolve(id)))) {
            if (System.nanoTime() - startNanos > TimeUnit.SECONDS.toNanos(GENEROUS_SECONDS)) {
                throw new IllegalStateException("no trial came on the other device");
            }
            Thread.sleep(INTERVAL_MILLIS);
        }
    }
}
