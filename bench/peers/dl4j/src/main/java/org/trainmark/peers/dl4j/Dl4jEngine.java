package org.trainmark.peers.dl4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.CrashReportingUtil;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.CheckedSession;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.engine.blas.KernelsInUse;

/** The engine {@code dl4j}: trains with Deeplearning4j's {@link MultiLayerNetwork}, its layers and its updaters. */
public final class Dl4jEngine implements Engine {

    static final String ID = "dl4j";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Device> devices() {
        try {
            Nd4j.factory();
            return List.of(new Device("cpu", "the processor", Optional.empty()));
        } catch (LinkageError | RuntimeException e) {
            return List.of(new Device("none", "DL4J", Optional.of("ND4J finds no backend that works here: " + e)));
        }
    }

    @Override
    public SortedMap<String, String> provenance() {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("dl4j", version());
        facts.put("nd4j.backend", Nd4j.getBackend().getClass().getSimpleName());
        facts.put("nd4j.threads", Integer.toString(Nd4j.getEnvironment().maxThreads()));
        facts.putAll(KernelsInUse.facts());
        return facts;
    }

    private static String version() {
        String record = "/META-INF/maven/org.deeplearning4j/deeplearning4j-nn/pom.properties";
        try (InputStream in = MultiLayerNetwork.class.getResourceAsStream(record)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public TrainingSession open(TrainingConfig config, Dataset data, Device device) {
        return CheckedSession.open(this, config, data, device, () -> open(config, data));
    }

    private static TrainingSession open(TrainingConfig config, Dataset data) {
        // Else running out of memory leaves a file in the working directory.
        CrashReportingUtil.crashDumpsEnabled(false);
        return Dl4jMemoryLimit.translate(() -> new Dl4jSession(config, data));
    }
}
