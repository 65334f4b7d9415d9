package org.trainmark.bench.machine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** One line of what {@code nvidia-smi --format=csv,noheader,nounits} prints. */
public record SmiRow(List<String> fields) {

    private static final double BYTES_PER_MEBIBYTE = 1024.0 * 1024;

    public SmiRow {
        fields = List.copyOf(fields);
    }

    /**
     * Reads a line.
     *
     * @throws SmiException if it has another number of fields, as a message has
     */
    public static SmiRow parse(String line, int fields) {
        List<String> values = Stream.of(line.split(",", -1)).map(String::strip).toList();
        if (values.size() != fields) {
            throw new SmiException("nvidia-smi printed '%s', which has not %d values".formatted(line.strip(), fields));
        }
        return new SmiRow(values);
    }

    /** Returns a value; empty where the card or the driver has none, as {@code [N/A]} and other brackets say. */
    Optional<String> text(int field) {
        String value = fields.get(field);
        return value.isEmpty() || value.startsWith("[") || value.equals("N/A") ? Optional.empty() : Optional.of(value);
    }

    String required(int field) {
        return text(field)
                .orElseThrow(() -> new SmiException("nvidia-smi has no value " + (field + 1) + " in " + fields));
    }

    public OptionalDouble number(int field) {
        Optional<String> text = text(field);
        try {
            return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text.get()));
        } catch (NumberFormatException e) {
            throw new SmiException("nvidia-smi printed '%s' for a number".formatted(text.get()));
        }
    }

    /** Returns a number of mebibytes in bytes. */
    public OptionalLong bytes(int field) {
        OptionalDouble mebibytes = number(field);
        return mebibytes.isPresent()
                ? OptionalLong.of(Math.round(mebibytes.getAsDouble() * BYTES_PER_MEBIBYTE))
                : OptionalLong.empty();
    }

    /** Returns the bits of a number such as {@code 0x0000000000000004}; none if there is none. */
    public long bits(int field) {
        Optional<String> text = text(field);
        try {
            return text.isEmpty() ? 0 : Long.decode(text.get());
        } catch (NumberFormatException e) {
            throw new SmiException("nvidia-smi printed '%s' for bits".formatted(text.get()));
        }
    }
}
