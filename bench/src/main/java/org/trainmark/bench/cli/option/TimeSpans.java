package org.trainmark.bench.cli.option;

import java.time.Duration;
import org.trainmark.bench.suite.measure.Durations;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations as suites have them: {@code 30s}, {@code 5m}. */
public final class TimeSpans implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("must be %s, but is %s".formatted(e.getMessage(), text));
        }
    }
}
