package org.trainmark.bench.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads parts of a whole as people write them: {@code 0.95}, {@code 95%}. */
final class Fractions implements ITypeConverter<Double> {

    private static final Pattern FORM = Pattern.compile("([0-9]{0,15}\\.?[0-9]{1,15}) ?(%?)");

    @Override
    public Double convert(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new TypeConversionException(
                    "must be from 0 to 1, or with a percent sign: 0.95 or 95%, but is " + text);
        }
        double number = Double.parseDouble(form.group(1));
        double fraction = form.group(2).isEmpty() ? number : number / 100;
        if (fraction > 1) {
            String mend = form.group(2).isEmpty() && number <= 100 ? "; for percent write " + form.group(1) + "%" : "";
            throw new TypeConversionException("must be at most 1, but is " + text + mend);
        }
        return fraction;
    }
}
