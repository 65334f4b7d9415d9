package org.trainmark.bench.cli.option;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads sizes as people write them: {@code 512MiB}, {@code 8GiB}, {@code 1000000}. */
public final class ByteSizes implements ITypeConverter<Long> {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,6})?) ?(B|KiB|MiB|GiB|TiB)?");
    private static final Map<String, Integer> SHIFTS = Map.of("B", 0, "KiB", 10, "MiB", 20, "GiB", 30, "TiB", 40);

    @Override
    public Long convert(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            String unit = form.group(2) == null ? "B" : form.group(2);
            BigDecimal factor = BigDecimal.valueOf(1L << SHIFTS.getOrDefault(unit, 0));
            long bytes = new BigDecimal(form.group(1)).multiply(factor).longValue();
            if (bytes > 0) {
                return bytes;
            }
        }
        throw new TypeConversionException("must be a size above 0 such as 512MiB or 8GiB, but is " + text);
    }
}
