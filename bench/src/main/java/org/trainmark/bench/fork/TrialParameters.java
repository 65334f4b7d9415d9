package org.trainmark.bench.fork;

import java.util.Map;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.trainmark.bench.suite.setting.Settings;

/**
 * The settings of a trial as JMH's parameters, each written as in a suite.
 *
 * <p>JMH's command line splits values at commas, so a value with a comma can only be given by a program.
 */
@State(Scope.Benchmark)
public abstract class TrialParameters {

    private static final System.Logger LOG = System.getLogger("trainmark");

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

    @Param("{}")
    public String regularization = "";

    @Param("{}")
    public String augmentation = "";

    @Param("32")
    public String batchSize = "";

    @Param("none")
    public String microBatchSize = "";

    @Param("none")
    public String recompute = "";

    @Param("1")
    public String seed = "";

    @Param("nd4j")
    public String engine = "";

    @Param("cpu")
    public String device = "";

    PreparedTrial prepare() {
        Handoff.ofThisJvm().ifPresent(Handoff::takeTemporaryFiles);
        LaunchedByHand.warning(engine).ifPresent(warning -> LOG.log(System.Logger.Level.WARNING, warning));
        return PreparedTrial.of(Settings.parse(settings()), engine, device);
    }

    /** Returns the text of each setting by its name. */
    Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("data", data),
                Map.entry("model", model),
                Map.entry("loss", loss),
                Map.entry("optimizer", optimizer),
                Map.entry("learning-rate", learningRate),
                Map.entry("schedule", schedule),
                Map.entry("regularization", regularization),
                Map.entry("augmentation", augmentation),
                Map.entry("batch-size", batchSize),
                Map.entry("micro-batch-size", microBatchSize),
                Map.entry("recompute", recompute),
                Map.entry("seed", seed));
    }
}
