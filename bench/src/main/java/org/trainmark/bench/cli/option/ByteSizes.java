package org.trainmark.bench.cli.option;

import org.trainmark.bench.machine.Sizes;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads sizes as people write them: {@code 512MiB}, {@code 8GiB}, {@code 1000000}. */
public final class ByteSizes implements ITypeConverter<Long> {

    @Override
    public Long convert(String text) {
        try {
            return Sizes.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("must be %s, but is %s".formatted(e.getMessage(), text));
        }
    }
}
