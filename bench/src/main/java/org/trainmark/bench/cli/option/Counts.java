package org.trainmark.bench.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many of something there may be, at least one. */
public final class Counts implements ITypeConverter<Integer> {

    private static final int MOST = 10_000;

    @Override
    public Integer convert(String text) {
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > MOST) {
            throw new TypeConversionException("must be from 1 to %d, but is %s".formatted(MOST, text));
        }
        return Integer.valueOf(text);
    }
}
