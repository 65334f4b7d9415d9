package org.trainmark.bench.fork;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.suite.setting.Setup;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.core.data.load.DataLoader;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.DeviceProbe;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.train.Checkpoint;
import org.trainmark.core.train.RangeTest;
import org.trainmark.core.train.RangeTestOutcome;
import org.trainmark.core.train.Steps;
import org.trainmark.core.train.StoppingRule;
import org.trainmark.core.train.Trainer;
import org.trainmark.core.train.TrainingListener;
import org.trainmark.results.log.RunDirectory;

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

    /**
     * Returns a training that follows the orders of its host, if that said that it gives any, and that goes on from a
     * checkpoint if it named one.
     *
     * @param notes hear what was done of the orders
     */
    Trainer trainer(TrainingSession session, StoppingRule rule, TrainingListener listener, TrialNotes notes) {
        Optional<Checkpoint> from = Optional.ofNullable(System.getProperty(Handoff.CHECKPOINT))
                .map(file -> KeptCheckpoint.of(Path.of(file), this).read());
        List<HostOrders> orders =
                Handoff.ofThisJvm().map(handoff -> orders(handoff, from, notes)).orElse(List.of());
        List<TrainingListener> listeners = new ArrayList<>(List.of(listener));
        listeners.addAll(orders);
        return new Trainer(
                session,
                setup.training(),
                dataset,
                rule,
                orders.isEmpty() ? listener : new ListenersInTurn(listeners),
                new OrdersInTurn(orders),
                from);
    }

    private List<HostOrders> orders(Handoff handoff, Optional<Checkpoint> from, TrialNotes notes) {
        List<HostOrders> orders = new ArrayList<>();
        if (Boolean.getBoolean(RungAnswers.PROPERTY)) {
            orders.add(new Rungs(handoff.answers(), KeptCheckpoint.of(handoff.checkpointFile(), this), notes::notKept));
        }
        Optional.ofNullable(System.getProperty(Handoff.WATCHED))
                .map(file -> watched(handoff, from, notes, Path.of(file)))
                .ifPresent(orders::add);
        return orders;
    }

    private WatchedTraining watched(Handoff handoff, Optional<Checkpoint> from, TrialNotes notes, Path file) {
        WatchedProgress progress = new WatchedProgress(
                from.map(reached -> reached.progress().steps()).orElse(0L),
                setup.training().learningRate());
        return new WatchedTraining(
                handoff,
                progress,
                notes,
                branch -> KeptCheckpoint.of(branch == 0 ? file : RunDirectory.branched(file, branch), this));
    }
}
