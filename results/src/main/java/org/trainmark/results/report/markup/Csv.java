package org.trainmark.results.report.markup;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/** Comma-separated values as RFC 4180 has them, with the line ends of Unix. */
public final class Csv {

    private final Appendable out;

    public Csv(Appendable out) {
        this.out = out;
    }

    public void row(List<String> fields) throws IOException {
        String separator = "";
        for (String field : fields) {
            out.append(separator).append(quoted(field));
            separator = ",";
        }
        out.append('\n');
    }

    /** Returns a number in full precision; what is not finite is an empty field. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    public static String number(OptionalDouble value) {
        return number(value.orElse(Double.NaN));
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
