package org.trainmark.core.data.table;

import java.util.List;
import java.util.function.Supplier;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.Task.Regression;
import org.trainmark.core.data.file.Printable;

/** A target column of quantities, left as they are. */
final class CsvQuantities implements CsvTarget {

    private final DoubleBuilder quantities = new DoubleBuilder();
    private final RoundedNumbers rounded = new RoundedNumbers();

    @Override
    public void add(String text, Supplier<String> field) {
        CsvTarget.requirePresent("quantity", text, field);
        double quantity = CsvNumber.valueOf(text);
        if (!Double.isFinite(quantity)) {
            throw new DataException("%s: '%s' is not a number%s, as a regression needs."
                    .formatted(
                            field.get(),
                            Printable.of(text),
                            CsvNumber.hasDecimalComma(text) ? " with a decimal point" : " that can be kept"));
        }
        rounded.add(text, quantity, field);
        quantities.add(quantity);
    }

    @Override
    public Targets targets() {
        return new Targets(new Regression(), List.of(), quantities.toArray(), List.of());
    }
}
