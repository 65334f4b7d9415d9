package org.trainmark.results.report.markup;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Comma-separated values as RFC 4180 has them, with the line ends of Unix. A text that a spreadsheet would take for a
 * formula begins with an apostrophe, which spreadsheets read as "this is text".
 */
public final class Csv {

    private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

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
        String safe = safe(field);
        if (isPlain(safe)) {
            text.append(safe);
        } else {
            text.append('"').append(safe.replace("\"", "\"\"")).append('"');
        }
        return this;
    }

    private static String safe(String field) {
        String shown = Steering.blanked(field, "\t\n\r");
        boolean formula = !shown.isEmpty()
                && BEGINS_FORMULA.indexOf(shown.charAt(0)) >= 0
                && !NUMBER.matcher(shown).matches();
        return formula ? "'" + shown : shown;
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
            // The JDK's own of 17 takes three times as long, and not always as few digits as tell the number.
            text.append(NumberOutput.toString(number, true));
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
