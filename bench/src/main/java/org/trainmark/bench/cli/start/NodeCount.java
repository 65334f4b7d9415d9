package org.trainmark.bench.cli.start;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many nodes a run may have at once. */
final class NodeCount implements ITypeConverter<Integer> {

    private static final int MOST = 10_000;

    @Override
    public Integer convert(String text) {
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > MOST) {
            throw new TypeConversionException("must be from 1 to %d, but is %s".formatted(MOST, text));
        }
        return Integer.valueOf(text);
    }
}
