package org.trainmark.bench.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads ports of this machine; 0 stands for any that is free. */
public final class Ports implements ITypeConverter<Integer> {

    private static final int MOST = 65_535;

    @Override
    public Integer convert(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > MOST) {
            throw new TypeConversionException(
                    "must be a port from 0 to %d, where 0 is any that is free, but is %s".formatted(MOST, text));
        }
        return Integer.valueOf(text);
    }
}
