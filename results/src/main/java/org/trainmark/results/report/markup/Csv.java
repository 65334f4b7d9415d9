package org.trainmark.results.report.markup;

import java.util.List;
import java.util.OptionalDouble;

/** Comma-separated values as RFC 4180 has them, with the line ends of Unix. */
public final class Csv {

    private final StringBuilder text = new StringBuilder();
    private final String begin;
    private boolean begun;

    public Csv() {
        this("");
    }

    private Csv(String begin) {
        this.begin = begin;
    }

    /** Returns rows that all begin with the fields of an unfinished row. */
    public static Csv begunWith(Csv row) {
        return new Csv(row.text + ",");
    }

    /** Adds a whole row. */
    public Csv row(List<String> fields) {
        fields.forEach(this::field);
        return end();
    }

    public Csv field(String field) {
        separate();
        if (isPlain(field)) {
            text.append(field);
        } else {
            text.append('"').append(field.replace("\"", "\"\"")).append('"');
        }
        return this;
    }

    public Csv field(long number) {
        separate();
        text.append(number);
        return this;
    }

    /** Adds a number in full precision; what is not finite is an empty field. */
    public Csv field(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return field((long) number);
        }
        separate();
        if (Double.isFinite(number)) {
            text.append(number);
        }
        return this;
    }

    public Csv field(OptionalDouble number) {
        return field(number.orElse(Double.NaN));
    }

    private void separate() {
        text.append(begun ? "," : begin);
        begun = true;
    }

    /** Ends a row. */
    public Csv end() {
        text.append('\n');
        begun = false;
        return this;
    }

    /** Returns all that was added. */
    @Override
    public String toString() {
        return text.toString();
    }

    /** Returns a number as a field has it. */
    public static String number(double value) {
        return new Csv().field(value).toString();
    }

    public static String number(OptionalDouble value) {
        return number(value.orElse(Double.NaN));
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
