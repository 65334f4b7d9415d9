package org.trainmark.bench.fork;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.suite.setting.Setup;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Task;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.core.data.load.DataLoader;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.DeviceProbe;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.train.RangeTest;
import org.trainmark.core.train.RangeTestOutcome;
import org.trainmark.core.train.Steps;
import org.trainmark.core.train.TrainingListener;

/** A trial's settings with the data loaded and the engine and device found. */
record PreparedTrial(Setup setup, Dataset dataset, Engine engine, Device device) {

    static PreparedTrial of(Setup setup, String engineId, String deviceId) {
        // Before the engine, which may load libraries for seconds or bring down the JVM where its device is not there.
        DeviceProbe.ask(engineId, DeviceId.of(deviceId)).ifPresent(obstacle -> {
            throw unusable(deviceId, obstacle.toString());
        });
        Engine engine = engine(engineId);
        Device device = device(engine, deviceId);
        DataDirectories directories = DataDirectories.usual(Optional.empty(), System.getenv());
        return new PreparedTrial(
                setup, new DataLoader(directories).load(setup.data().from(directory())), engine, device);
    }

    private static Path directory() {
        return Path.of(System.getenv().getOrDefault(Handoff.DIRECTORY, ""));
    }

    private static Engine engine(String id) {
        List<Engine> engines = ServiceLoader.load(Engine.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return engines.stream()
                .filter(engine -> engine.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedException("no engine '%s' on the class path; there are %s"
                        .formatted(id, engines.stream().map(Engine::id).toList())));
    }

    private static Device device(Engine engine, String id) {
        List<Device> devices = engine.devices();
        Device device = devices.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "engine '%s' has no device '%s'; it has %s".formatted(engine.id(), id, described(devices))));
        device.obstacle().ifPresent(obstacle -> {
            throw unusable(id, obstacle);
        });
        return device;
    }

    private static RefusedException unusable(String device, String obstacle) {
        return new RefusedException("device '%s' cannot be used: %s".formatted(device, obstacle));
    }

    /**
     * Returns what there is instead, with what keeps it from being used: that may be why the one asked for is not
     * there.
     */
    private static List<String> described(List<Device> devices) {
        return devices.stream()
                .map(device -> device.obstacle()
                        .map(obstacle -> device.id() + ": " + obstacle)
                        .orElse(device.id()))
                .toList();
    }

    /** Returns what runs the trial and what it runs on. */
    SortedMap<String, String> provenance() {
        SortedMap<String, String> facts = new TreeMap<>(engine.provenance());
        facts.put("device", device.id());
        facts.put("device.name", device.name());
        return facts;
    }

    /** Returns how many parameters the network has. */
    long parameters() {
        return setup.training().architecture(dataset).parameters();
    }

    /** Returns how many values the optimizer keeps for each of them. */
    int statesPerParameter() {
        return setup.training().optimizer().statesPerParameter();
    }

    /** Returns among how many tokens the network chooses at each position; empty if it tells something else. */
    OptionalInt vocabulary() {
        return dataset.task() instanceof Task.NextToken task ? OptionalInt.of(task.vocabulary()) : OptionalInt.empty();
    }

    /** Returns whether the tokens are the bytes of a text. */
    boolean isOfBytes() {
        return setup.data().source().isOfBytes();
    }

    /** Returns a session before its first step; the same each time. */
    TrainingSession open() {
        return SlowedSession.of(engine.open(setup.training(), dataset, device));
    }

    Steps steps(TrainingSession session, TrainingListener listener) {
        return new Steps(session, setup.training(), dataset, listener);
    }

    RangeTestOutcome test(TrainingSession session, RangeTest range, TrainingListener listener) {
        return range.run(session, setup.training(), dataset, listener);
    }
}
