package org.trainmark.cuda.workload;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Batches;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.cuda.engine.CudaEngine;
import org.trainmark.cuda.engine.gpu.Precision;

/**
 * Some steps of the training of the suites {@code cuda} and {@code cuda-cnn}, written down so that another library can
 * take the same: initial parameters, examples, the order of the batches, and the loss of each step.
 */
public final class Workload {

    private static final int STEPS = 100;
    private static final int BATCH = 128;
    private static final int EXAMPLES = 4096;

    private Workload() {}

    /**
     * Writes the steps of a network, the first argument, to the folder that is the second; the third may say how many
     * steps, {@value #STEPS} if it does not.
     */
    public static void main(String[] arguments) throws IOException {
        Optional<Network> network = arguments.length == 2 || arguments.length == 3
                ? Network.named(arguments[0]).filter(found -> found != Network.WIDE)
                : Optional.empty();
        if (network.isEmpty()) {
            throw new IllegalArgumentException(
                    "give mlp or cnn, then the folder to write to, then perhaps how many steps, and nothing else");
        }
        int steps = arguments.length == 3 ? Integer.parseInt(arguments[2]) : STEPS;
        write(network.get(), new CudaEngine(), Precision.CHOICE.ofThisJvm(), steps, Path.of(arguments[1]), System.out);
    }

    static void write(Network network, Engine engine, Precision precision, int steps, Path folder, PrintStream out)
            throws IOException {
        Dataset data = network.data(EXAMPLES);
        TrainingConfig config = network.training(BATCH);
        Device device = engine.devices().get(0);
        int[] order = new int[steps * BATCH];
        float[] losses = new float[steps];
        Files.createDirectories(folder);
        try (TrainingSession session = engine.open(config, data, device)) {
            write(folder, "parameters.bin", session.parameters());
            train(session, config, new Batches(data.training().count(), BATCH, config.seed()), order, losses);
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

    private static void train(
            TrainingSession session, TrainingConfig config, Batches batches, int[] order, float[] losses) {
        int step = 0;
        while (step < losses.length) {
            for (Batch batch : batches.nextEpoch()) {
                if (step < losses.length && batch.size() == BATCH) {
                    System.arraycopy(batch.order(), batch.from(), order, step * BATCH, BATCH);
                    session.step(batch, config.learningRate());
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
                network.learningRate(),
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
