package org.trainmark.bench.cli.option;

import org.trainmark.results.Share;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads parts of a whole as people write them: {@code 0.95}, {@code 95%}. */
public final class Fractions implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        try {
            return Share.of(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
