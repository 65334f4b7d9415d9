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
        out.append(joined(fields)).append('\n');
    }

    /** Writes a row that begins as many others do. */
    public void row(String begin, List<String> fields) throws IOException {
        out.append(begin).append(',').append(joined(fields)).append('\n');
    }

    /** Returns fields as a row has them. */
    public static String joined(List<String> fields) {
        StringBuilder row = new StringBuilder();
        String separator = "";
        for (String field : fields) {
            row.append(separator).append(quoted(field));
            separator = ",";
        }
        return row.toString();
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
        return isPlain(field) ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    /** A loop, since a report of many trials has millions of fields. */
    private static boolean isPlain(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return true;
    }
}
