package org.trainmark.results;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a whole as people write it, the same way in suites and on command lines: {@code 0.95}, {@code 95%}. */
public final class Share {

    private static final Pattern FORM = Pattern.compile(
            "(-(?:0{1,15}\\.?0{0,17}|\\.0{1,17})|\\d{1,15}|\\d{0,15}\\.\\d{1,17}|\\d{1,15}\\.)([eE][+-]?\\d{1,3})? ?(%?)");

    private Share() {}

    /**
     * Reads a share.
     *
     * @throws IllegalArgumentException if it is not from 0 to 1, with the mend
     */
    public static double of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "must be from 0 to 1, or with a percent sign: 0.95 or 95%, but is " + text);
        }
        boolean percent = !form.group(3).isEmpty();
        double number = Double.parseDouble(text.strip().replaceFirst(" ?%$", ""));
        // Zero has one sign, so that equal shares have equal texts.
        double share = (percent ? number / 100 : number) + 0.0;
        if (share > 1) {
            String mend = !percent && number <= 100 ? "; for percent write " + text.strip() + "%" : "";
            throw new IllegalArgumentException("must be at most 1, but is " + text + mend);
        }
        return share;
    }
}
