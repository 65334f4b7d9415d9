package org.trainmark.bench.suite.measure;

import java.time.Duration;
import java.util.Map;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Texts;
import org.trainmark.bench.suite.yaml.Value;

/**
 * How a trial measures its speed.
 *
 * @param warmup training before the measured window
 * @param measure length of the measured window
 */
public record Throughput(Duration warmup, Duration measure) {

    public Throughput {
        if (warmup.isNegative() || measure.isNegative() || measure.isZero()) {
            throw new IllegalArgumentException("measure must be above 0 and warmup at least 0");
        }
    }

    /** Reads what {@link #toText} wrote. */
    public static Throughput parse(String text) {
        return Texts.parse("throughput", text, Throughput::read);
    }

    static Throughput read(Value value) {
        Fields fields = value.fields();
        Read<Duration> warmup = fields.required("warmup", Durations::read);
        Read<Duration> measure = fields.required("measure", Durations::readPositive);
        return fields.make(() -> new Throughput(warmup.get(), measure.get()));
    }

    /** Returns the same with windows of half the length, rounded up to a millisecond. */
    public Throughput halved() {
        return new Throughput(half(warmup), half(measure));
    }

    private static Duration half(Duration window) {
        return Duration.ofMillis((window.toMillis() + 1) / 2);
    }

    /** Returns this as YAML on one line. */
    public String toText() {
        return FlowText.map(Map.of("warmup", Durations.text(warmup), "measure", Durations.text(measure)));
    }
}
