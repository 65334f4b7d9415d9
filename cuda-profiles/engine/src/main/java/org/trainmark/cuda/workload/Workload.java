package org.trainmark.cuda.workload;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Batches;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.core.data.load.DataLoader;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.model.Loss;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Schedule;
import org.trainmark.cuda.engine.CudaEngine;
import org.trainmark.cuda.engine.gpu.Precision;

/**
 * Some steps of the training of the suites {@code cuda} and {@code cuda-cnn}, written down so that another library can
 * take the same: initial parameters, examples, the order of the batches, and the loss of each step.
 */
public final class Workload {

    private static final int STEPS = 100;
    private static final int BATCH = 128;
    private static final double LEARNING_RATE = 0.001;
    private static final int EXAMPLES = 4096;
    private static final DataDirectories NOWHERE = DataDirectories.usual(Optional.empty(), Map.of());

    private Workload() {}

    /** Writes the steps of a network, the first argument, to the folder that is the second. */
    public static void main(String[] arguments) throws IOException {
        Optional<Network> network = Stream.of(Network.values())
                .filter(candidate ->
                        arguments.length == 2 && candidate.toString().equals(arguments[0]))
                .findFirst();
        if (network.isEmpty()) {
            throw new IllegalArgumentException("give mlp or cnn, then the folder to write to, and nothing else");
        }
        write(network.get(), new CudaEngine(), Precision.CHOICE.ofThisJvm(), STEPS, Path.of(arguments[1]), System.out);
    }

    static void write(Network network, Engine engine, Precision precision, int steps, Path folder, PrintStream out)
            throws IOException {
        DataSource source = new DataSource.Synthetic(EXAMPLES, network.shape(), 10, network.separation(), 1);
        Dataset data = new DataLoader(NOWHERE).load(new DataRequest(source, 0, 0, 1, Optional.empty()));
        TrainingConfig config = new TrainingConfig(
                network.model(),
                Loss.CROSS_ENTROPY,
                new Optimizer.Adam(0.9, 0.999, 1e-8),
                LEARNING_RATE,
                new Schedule.Constant(),
                BATCH,
                1);
        Device device = engine.devices().get(0);
        int[] order = new int[steps * BATCH];
        float[] losses = new float[steps];
        Files.createDirectories(folder);
        try (TrainingSession session = engine.open(config, data, device)) {
            write(folder, "parameters.bin", session.parameters());
            train(session, new Batches(data.training().count(), BATCH, config.seed()), order, losses);
        }
        write(folder, "features.bin", data.training().features());
        write(folder, "targets.bin", data.training().targets());
        write(folder, "losses.bin", losses);
        byte[] numbers = new byte[order.length * Integer.BYTES];
        littleEndian(numbers).asIntBuffer().put(order);
        Files.write(folder.resolve("order.bin"), numbers);
        Files.writeString(folder.resolve("workload.json"), facts(network, precision), StandardCharsets.UTF_8);
        out.printf("%s: %d steps on %s, %s, in %s%n", network, steps, device.name(), precision, folder);
    }

    private static void train(TrainingSession session, Batches batches, int[] order, float[] losses) {
        int step = 0;
        while (step < losses.length) {
            for (Batch batch : batches.nextEpoch()) {
                if (step < losses.length && batch.size() == BATCH) {
                    System.arraycopy(batch.order(), batch.from(), order, step * BATCH, BATCH);
                    session.step(batch, LEARNING_RATE);
                    losses[step++] = (float) session.loss();
                }
            }
        }
    }

    private static String facts(Network network, Precision precision) {
        return String.format(
                Locale.ROOT,
                "{\"model\": \"%s\", \"batch\": %d, \"learningRate\": %s, \"precision\": \"%s\"}%n",
                network,
                BATCH,
                LEARNING_RATE,
                precision);
    }

    private static void write(Path folder, String name, float[] values) throws IOException {
        byte[] bytes = new byte[values.length * Float.BYTES];
        littleEndian(bytes).asFloatBuffer().put(values);
        Files.write(folder.resolve(name), bytes);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
