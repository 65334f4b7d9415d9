package org.trainmark.bench.fork;

import java.util.Map;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.trainmark.bench.suite.Settings;

/**
 * The settings of a trial as JMH's parameters, each written as in a suite.
 *
 * <p>JMH's command line splits values at commas, so a value with a comma can only be given by a program.
 */
@State(Scope.Benchmark)
public abstract class TrialParameters {

    @Param("{set: digits, validation: 0.2}")
    public String data = "";

    @Param("{mlp: {hidden: [64]}}")
    public String model = "";

    @Param("cross-entropy")
    public String loss = "";

    @Param("adam")
    public String optimizer = "";

    @Param("0.001")
    public String learningRate = "";

    @Param("constant")
    public String schedule = "";

    @Param("32")
    public String batchSize = "";

    @Param("1")
    public String seed = "";

    @Param("nd4j")
    public String engine = "";

    @Param("cpu")
    public String device = "";

    PreparedTrial prepare() {
        return PreparedTrial.of(
                Settings.parse(Map.of(
                        "data", data,
                        "model", model,
                        "loss", loss,
                        "optimizer", optimizer,
                        "learning-rate", learningRate,
                        "schedule", schedule,
                        "batch-size", batchSize,
                        "seed", seed)),
                engine,
                device);
    }
}
