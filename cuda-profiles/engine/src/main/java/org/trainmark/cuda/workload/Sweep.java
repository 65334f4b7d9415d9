package org.trainmark.cuda.workload;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.cuda.engine.CudaEngine;

/**
 * Times steps of a network in many variants and sizes of batch, all in one JVM, and prints a line of CSV as soon as
 * each is known: a card that is lent for minutes has none for a JVM each.
 */
public final class Sweep {

    /** The columns; times are microseconds of a step waited for and by the device's clock, medians both. */
    static final String HEAD = "model,mode,precision,batch,step_us,samples_per_s,device_us,fused,failure";

    private static final int EXAMPLES = 16_384;

    private final Function<Variant, CudaEngine> engines;
    private final double seconds;
    private final PrintStream out;
    private boolean well = true;

    /** @param seconds of each of a case's two measurements */
    Sweep(Function<Variant, CudaEngine> engines, double seconds, PrintStream out) {
        this.engines = engines;
        this.seconds = seconds;
        this.out = out;
    }

    /**
     * Takes a network, variants such as {@code fp32,bf16+fused-forked,tf32+cudnn}, sizes of batch, and seconds of each
     * of a case's two measurements; the exit code is 1 if a case fails, which stops no other.
     */
    public static void main(String[] arguments) {
        if (arguments.length != 4 || Network.named(arguments[0]).isEmpty()) {
            throw new IllegalArgumentException(
                    "give mlp, cnn, wide, residual or transformer, variants, sizes of batch, and seconds");
        }
        List<Variant> variants =
                Stream.of(arguments[1].split(",")).map(Variant::named).toList();
        int[] batches =
                Stream.of(arguments[2].split(",")).mapToInt(Integer::parseInt).toArray();
        Sweep sweep = new Sweep(Variant::engine, Double.parseDouble(arguments[3]), System.out);
        boolean well = sweep.of(Network.named(arguments[0]).orElseThrow(), variants, batches, EXAMPLES);
        System.exit(well ? 0 : 1);
    }

    /** Returns whether all went well. */
    boolean of(Network network, List<Variant> variants, int[] batches, int examples) {
        Dataset data = network.data(examples);
        for (Variant variant : variants) {
            for (int batch : batches) {
                print(network, variant, batch, data);
            }
        }
        return well;
    }

    private void print(Network network, Variant variant, int batch, Dataset data) {
        String place = "%s,%s,%s,%d".formatted(network, variant.mode(), variant.precision(), batch);
        try {
            out.println(place + "," + timed(network, engines.apply(variant), batch, data) + ",");
        } catch (RuntimeException e) {
            well = false;
            out.println(place + ",,,,,\"" + String.valueOf(e.getMessage()).replace('"', '\'') + "\"");
        }
        out.flush();
    }

    private String timed(Network network, CudaEngine engine, int batch, Dataset data) {
        try (TrainingSession session =
                engine.open(network.training(batch), data, engine.devices().get(0))) {
            StepClock clock =
                    new StepClock(session, new WholeBatches(data.training().count(), batch), network);
            clock.warm(seconds / 2);
            double waited = clock.waited(seconds);
            double rate = batch / clock.inARow(seconds, waited);
            String fused = engine.fused().orElse("");
            return String.format(Locale.ROOT, "%.1f,%.0f,%.1f,%s", waited * 1e6, rate, clock.device() * 1e6, fused);
        }
    }
}
