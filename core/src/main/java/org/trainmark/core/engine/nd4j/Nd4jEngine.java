package org.trainmark.core.engine.nd4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.CheckedSession;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.MemoryLimit;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.engine.blas.KernelsInUse;
import org.trainmark.core.engine.nd4j.crew.Crew;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.OutOfMemory;
import org.trainmark.core.model.Architecture;

/** The engine {@code nd4j}: trains with ND4J on whichever of its backends the class path holds. */
public final class Nd4jEngine implements Engine {

    static final String ID = Ops.ENGINE;

    private static final String CPU_BACKEND = "CpuBackend";

    /** The system property with the number of threads that share a step; 1 if it is not set. */
    static final String THREADS = "trainmark.nd4j.threads";

    /**
     * Operations of a step that are worth another thread: with fewer, waiting for each other takes longer than the
     * thread saves. On two cores a step of 2 million took 40 microseconds alone and 70 shared, one of 45 million 500
     * and 290.
     */
    private static final long WORTH_A_THREAD = 10_000_000;

    private final boolean portable;
    private final int threads;
    private final long worthAThread;

    public Nd4jEngine() {
        this(false, Math.max(1, Integer.getInteger(THREADS, 1)), WORTH_A_THREAD);
    }

    /**
     * Makes an engine for tests.
     *
     * @param portable whether nothing that works on the CPU alone may be used there either
     * @param threads that share a step on the CPU, however small
     */
    Nd4jEngine(boolean portable, int threads) {
        this(portable, threads, 1);
    }

    private Nd4jEngine(boolean portable, int threads, long worthAThread) {
        this.portable = portable;
        this.threads = threads;
        this.worthAThread = worthAThread;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Device> devices() {
        try {
            return List.of(device());
        } catch (LinkageError | RuntimeException e) {
            return List.of(new Device("none", "ND4J", Optional.of(obstacle(e))));
        }
    }

    private static Device device() {
        if (backend().equals(CPU_BACKEND)) {
            return new Device(DeviceId.CPU.toString(), "the processor", Optional.empty());
        }
        NativeOps natives = NativeOpsHolder.getInstance().getDeviceNativeOps();
        return new Device(DeviceId.cuda(0).toString(), natives.getDeviceName(0), Optional.empty());
    }

    private static String backend() {
        // Asking for the factory first makes ND4J load a backend, or say why it cannot.
        Nd4j.factory();
        return Nd4j.getBackend().getClass().getSimpleName();
    }

    private static String obstacle(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "ND4J finds no backend that works here: " + root;
    }

    @Override
    public SortedMap<String, String> provenance() {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("nd4j", version());
        facts.put("nd4j.backend", backend());
        facts.put("engine.threads", Integer.toString(threads));
        facts.put("nd4j.threads", Integer.toString(Nd4j.getEnvironment().maxThreads()));
        facts.putAll(KernelsInUse.facts());
        return facts;
    }

    private static String version() {
        // The jar's manifest does not say, but Maven's own record in it does.
        try (InputStream record = Nd4j.class.getResourceAsStream("/META-INF/maven/org.nd4j/nd4j-api/pom.properties")) {
            Properties properties = new Properties();
            if (record != null) {
                properties.load(record);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public TrainingSession open(TrainingConfig config, Dataset data, Device device) {
        return CheckedSession.open(this, config, data, device, () -> {
            MemoryLimit.ofThisJvm().ifPresent(bytes -> Nd4j.getEnvironment().setDeviceLimit(0, bytes));
            return open(config, data, (ops, crew) -> new Nd4jSession(config, data, ops, crew));
        });
    }

    private Ops newOps() {
        return new Ops(!portable && backend().equals(CPU_BACKEND));
    }

    /** Returns the threads of a session; a device does not need several to be kept busy, nor does a small step. */
    private Crew newCrew(TrainingConfig config, Dataset data) {
        long worth = config.rowsAtOnce() * operationsPerExample(config.architecture(data)) / worthAThread;
        return new Crew(newOps().onHost() ? (int) Math.max(1, Math.min(threads, worth)) : 1);
    }

    /** A multiplication and an addition for each weight in each place, forward and twice backward. */
    private static long operationsPerExample(Architecture architecture) {
        return architecture.leaves().stream()
                .mapToLong(stage -> 6
                        * stage.weights()
                        * (stage.output().size() / Math.max(1, stage.output().channels())))
                .sum();
    }

    /** Makes a session of operations and threads of its own, which are freed and ended if that fails. */
    public TrainingSession open(TrainingConfig config, Dataset data, BiFunction<Ops, Crew, TrainingSession> session) {
        return OutOfMemory.translate(() -> {
            Ops ops = newOps();
            Crew crew = null;
            try {
                crew = newCrew(config, data);
                return session.apply(ops, crew);
            } catch (Throwable e) {
                // Errors too: of memory above all, which whoever embeds this engine goes on after.
                if (crew != null) {
                    crew.close();
                }
                ops.close();
                throw e;
            }
        });
    }
}
