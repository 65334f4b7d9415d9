package org.trainmark.core.data.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.Task;
import org.trainmark.core.data.Task.Classification;

/**
 * A target column of classes, numbered from 0 in the order of their names: as numbers if all are numbers (so that 1 and
 * 1.0 are one class), else as text.
 */
final class CsvClasses implements CsvTarget {

    private final String column;
    private final List<String> names = new ArrayList<>();

    CsvClasses(String column) {
        this.column = column;
    }

    @Override
    public void add(String text, Supplier<String> field) {
        if (text.isEmpty()) {
            throw new DataException(field.get() + ": the class is missing. Fill it in or remove the line.");
        }
        names.add(text);
    }

    @Override
    public Task task() {
        NavigableMap<String, Integer> numbers = numbers();
        if (numbers.size() < 2) {
            throw new DataException("%s: every example is of class '%s', but a classification needs two classes."
                    .formatted(column, numbers.firstKey()));
        }
        return new Classification(numbers.size());
    }

    @Override
    public float[] targets() {
        Map<String, Integer> numbers = new HashMap<>();
        NavigableMap<String, Integer> sorted = numbers();
        float[] targets = new float[names.size()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = numbers.computeIfAbsent(names.get(i), sorted::get);
        }
        return targets;
    }

    private NavigableMap<String, Integer> numbers() {
        Set<String> distinct = new HashSet<>(names);
        boolean numeric = distinct.stream().noneMatch(name -> Double.isNaN(CsvNumber.valueOf(name)));
        NavigableMap<String, Integer> numbers =
                new TreeMap<>(numeric ? Comparator.comparingDouble(CsvNumber::valueOf) : Comparator.naturalOrder());
        distinct.forEach(name -> numbers.put(name, 0));
        int next = 0;
        for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
            entry.setValue(next++);
        }
        return numbers;
    }
}
