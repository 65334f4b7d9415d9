package org.trainmark.bench.plan.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The trials of a whole grid, of which any may be drawn again. */
final class StoredGrid {

    private static final String QUICKSTART = "quickstart.csv";
    private static final String COMMENT = "#";
    private static final int MEASURED = 2;

    private final Map<Map<String, String>, List<Answer>> cells;

    private StoredGrid(Map<Map<String, String>, List<Answer>> cells) {
        this.cells = cells;
    }

    /** Returns the grid of the suite {@code quickstart}. */
    static StoredGrid quickstart() {
        try (InputStream in = StoredGrid.class.getResourceAsStream(QUICKSTART)) {
            if (in == null) {
                throw new IllegalStateException(QUICKSTART + " is not there");
            }
            return parse(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + QUICKSTART, e);
        }
    }

    /** Reads a table: a column for each axis, then the time to target, empty if it was never reached, and seconds. */
    static StoredGrid parse(String table) {
        List<String[]> lines = table.lines()
                .filter(line -> !line.startsWith(COMMENT))
                .map(line -> line.split(",", -1))
                .toList();
        String[] names = lines.get(0);
        Map<Map<String, String>, List<Answer>> cells = new LinkedHashMap<>();
        for (String[] fields : lines.subList(1, lines.size())) {
            cells.computeIfAbsent(cell(names, fields), cell -> new ArrayList<>())
                    .add(answer(fields));
        }
        return new StoredGrid(cells);
    }

    private static Map<String, String> cell(String[] names, String[] fields) {
        Map<String, String> cell = new TreeMap<>();
        for (int i = 0; i < names.length - MEASURED; i++) {
            cell.put(names[i], fields[i]);
        }
        return cell;
    }

    private static Answer answer(String[] fields) {
        String time = fields[fields.length - 2];
        OptionalDouble toTarget = time.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(time));
        return Answer.reaching(toTarget, Double.parseDouble(fields[fields.length - 1]));
    }

    List<Map<String, String>> cells() {
        return List.copyOf(cells.keySet());
    }

    /** Returns any of the trials of a cell. */
    Answer draw(Map<String, String> cell, SplittableRandom random) {
        List<Answer> trials = trials(cell);
        return trials.get(random.nextInt(trials.size()));
    }

    private List<Answer> trials(Map<String, String> cell) {
        List<Answer> trials = cells.get(cell);
        if (trials == null) {
            throw new IllegalArgumentException("the grid has no cell " + cell);
        }
        return trials;
    }

    /** Returns the mean time to target of a cell's trials; infinite if one of them did not reach it. */
    double timeToTarget(Map<String, String> cell) {
        return trials(cell).stream()
                .mapToDouble(trial -> trial.timeToTarget().orElse(Double.POSITIVE_INFINITY))
                .average()
                .orElseThrow();
    }

    /** Returns the least of these means. */
    double best() {
        return cells.keySet().stream().mapToDouble(this::timeToTarget).min().orElseThrow();
    }

    /** Returns how many seconds all trials took together. */
    double seconds() {
        return cells.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Answer::seconds)
                .sum();
    }
}
