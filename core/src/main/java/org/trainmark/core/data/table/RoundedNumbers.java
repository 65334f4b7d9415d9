package org.trainmark.core.data.table;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.trainmark.core.data.DataException;

/** The whole numbers of a column that have too many digits for double precision, none of which may become another. */
final class RoundedNumbers {

    private final Map<Double, BigDecimal> exact = new HashMap<>();

    /** @throws DataException if another number became the same */
    void add(String text, double number, Supplier<String> field) {
        if (!CsvNumber.mayBeRounded(text, number)) {
            return;
        }
        BigDecimal whole = new BigDecimal(text);
        BigDecimal before = exact.putIfAbsent(number, whole);
        if (before != null && before.compareTo(whole) != 0) {
            throw new DataException(
                    "%s: %s and %s are one number in double precision. Subtract an offset from the column."
                            .formatted(field.get(), before.toPlainString(), text));
        }
    }
}
