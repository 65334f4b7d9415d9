package org.trainmark.core.data.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.Task.Classification;
import org.trainmark.core.data.file.Printable;

/**
 * A target column of classes, numbered from 0 in their order: by their exact values if all labels are numbers, of which
 * none has leading zeros (so that 1 and 1.0 are one class, but 007 and 7 two), else as they are written.
 */
final class CsvClasses implements CsvTarget {

    private final String column;
    private final Map<String, Integer> codes = new HashMap<>();
    private final DoubleBuilder labels = new DoubleBuilder();

    CsvClasses(String column) {
        this.column = column;
    }

    @Override
    public void add(String text, Supplier<String> field) {
        CsvTarget.requirePresent("class", text, field);
        labels.add(codes.computeIfAbsent(text, any -> codes.size()));
    }

    @Override
    public Targets targets() {
        Map<String, BigDecimal> numbers = new HashMap<>();
        codes.keySet().forEach(label -> CsvNumber.exactly(label).ifPresent(number -> numbers.put(label, number)));
        return numbers.size() == codes.size() ? numbered(numbers) : numbered(asWritten());
    }

    private Map<String, String> asWritten() {
        Map<String, String> written = new HashMap<>();
        codes.keySet().forEach(label -> written.put(label, label));
        return written;
    }

    /** Numbers classes in the order of their keys; labels of equal keys are one class. */
    private <K extends Comparable<? super K>> Targets numbered(Map<String, K> keys) {
        TreeMap<K, List<String>> classes = new TreeMap<>();
        new TreeMap<>(keys)
                .forEach((label, key) ->
                        classes.computeIfAbsent(key, any -> new ArrayList<>()).add(label));
        List<List<String>> spellings = List.copyOf(classes.values());
        if (spellings.size() == 1) {
            throw new DataException("%s: every example is of class '%s', but a classification needs two classes."
                    .formatted(column, Printable.of(spellings.get(0).get(0))));
        }
        return new Targets(
                new Classification(spellings.size()),
                spellings.stream().map(labels -> Printable.of(labels.get(0))).toList(),
                classNumbers(spellings),
                merged(spellings).stream().toList());
    }

    private double[] classNumbers(List<List<String>> spellings) {
        double[] byCode = new double[codes.size()];
        for (int number = 0; number < spellings.size(); number++) {
            for (String label : spellings.get(number)) {
                byCode[codes.getOrDefault(label, 0)] = number;
            }
        }
        double[] numbers = labels.toArray();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = byCode[(int) numbers[i]];
        }
        return numbers;
    }

    private Optional<String> merged(List<List<String>> spellings) {
        return spellings.stream()
                .filter(labels -> labels.size() > 1)
                .findFirst()
                .map(labels -> "%s: %s are one class, for every label is a number"
                        .formatted(
                                column,
                                String.join(" and ", labels.stream().limit(3).toList())));
    }
}
