package org.trainmark.core.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** What the user may have meant by a name that is not among those that exist. */
final class Nearest {

    private Nearest() {}

    /** Returns the name that takes the fewest edits (Levenshtein, 1966; upper and lower case are the same). */
    static String to(String wanted, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> edits(lower(wanted), lower(name))))
                .orElseThrow();
    }

    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
