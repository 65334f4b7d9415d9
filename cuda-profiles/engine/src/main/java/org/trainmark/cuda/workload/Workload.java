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
 * Some steps of a training, written down so that another library can take the same: initial parameters, examples, the
 * order of the batches, and the loss of each step.
 */
public final class Workload {

    private static final int STEPS = 100;

    /** How much is trained. */
    record Extent(int steps, int batch, int examples) {

        /** Returns the usual, but for the steps. */
        static Extent ofSteps(int steps) {
            return new Extent(steps, 128, 4096);
        }

        /** Returns what arguments say from the third on, the usual where they do not. */
        private static Extent of(String[] arguments) {
            Extent usual = ofSteps(arguments.length > 2 ? Integer.parseInt(arguments[2]) : STEPS);
            return arguments.length > 3
                    ? new Extent(usual.steps, Integer.parseInt(arguments[3]), usual.examples)
                    : usual;
        }
    }

    private Workload() {}

    /**
     * Writes the steps of a network, the first argument, to the folder that is the second; the third may say how many
     * steps, {@value #STEPS} if it does not, and the fourth how many examples a batch has.
     */
    public static void main(String[] arguments) throws IOException {
        Optional<Network> network = arguments.length >= 2 && arguments.length <= 4
                ? Network.named(arguments[0]).filter(found -> found != Network.WIDE)
                : Optional.empty();
        if (network.isEmpty()) {
            throw new IllegalArgumentException(
                    "give mlp, cnn, residual or transformer, then the folder to write to, then perhaps how many steps"
                            + " and of what batch, and nothing else");
        }
        Extent extent = Extent.of(arguments);
        Precision precision = Precision.CHOICE.ofThisJvm();
        write(network.get(), new CudaEngine(), precision, extent, Path.of(arguments[1]), System.out);
    }

    static void write(Network network, Engine engine, Precision precision, Extent extent, Path folder, PrintStream out)
            throws IOException {
        Dataset data = network.data(extent.examples());
        TrainingConfig config = network.training(extent.batch());
        Device device = engine.devices().get(0);
        int[] order = new int[extent.steps() * extent.batch()];
        float[] losses = new float[extent.steps()];
        Files.createDirectories(folder);
        try (TrainingSession session = engine.open(config, data, device)) {
            write(folder, "parameters.bin", session.parameters());
            train(session, config, new Batches(data.training().count(), extent.batch(), config.seed()), order, losses);
        }
        write(folder, "features.bin", data.training().features());
        write(folder, "targets.bin", data.training().targets());
        write(folder, "losses.bin", losses);
        byte[] numbers = new byte[order.length * Integer.BYTES];
        littleEndian(numbers).asIntBuffer().put(order);
        Files.write(folder.resolve("order.bin"), numbers);
        Files.writeString(folder.resolve("workload.json"), facts(network, precision, extent), StandardCharsets.UTF_8);
        out.printf("%s: %d steps on %s, %s, in %s%n", network, extent.steps(), device.name(), precision, folder);
    }

    private static void train(
            TrainingSession session, TrainingConfig config, Batches batches, int[] order, float[] losses) {
        int step = 0;
        while (step < losses.length) {
            for (Batch batch : batches.nextEpoch()) {
                if (step < losses.length && batch.size() == config.batchSize()) {
                    System.arraycopy(batch.order(), batch.from(), order, step * batch.size(), batch.size());
                    session.step(batch, config.learningRate());
                    losses[step++] = (float) session.loss();
                }
            }
        }
    }

    private static String facts(Network network, Precision precision, Extent extent) {
        return String.format(
                Locale.ROOT,
                "{\"model\": \"%s\", \"batch\": %d, \"learningRate\": %s, \"precision\": \"%s\"}%n",
                network,
                extent.batch(),
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
