package org.trainmark.core.data.table;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trainmark.core.Nearest;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.Separator;
import org.trainmark.core.data.file.Printable;

/** The names of a table's columns. */
final class CsvHeader {

    private static final int MOST_SHOWN = 20;

    private final String place;
    private final List<String> names;
    private final Separator separator;

    /**
     * @param place what messages call the file
     * @throws DataException if a name is missing or repeated, or the line is none of names
     */
    CsvHeader(String place, List<String> names, Separator separator) {
        this.place = place;
        this.names = names.stream().map(String::strip).toList();
        this.separator = separator;
        refuseOtherLines();
        requireNamesOnce();
    }

    List<String> names() {
        return names;
    }

    /** Returns what messages call the file. */
    String place() {
        return place;
    }

    int count() {
        return names.size();
    }

    /** @throws DataException if there is no such column */
    int indexOf(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            refuseAnotherSeparator();
            String shown = names.stream().limit(MOST_SHOWN).map(Printable::of).collect(joining(", "));
            throw new DataException("%s has no column '%s' among %s%s%s"
                    .formatted(
                            place,
                            Printable.of(name),
                            shown,
                            names.size() > MOST_SHOWN ? " and %d more".formatted(names.size() - MOST_SHOWN) : "",
                            Nearest.hint(name, names.stream().map(Printable::of).toList())));
        }
        return index;
    }

    /** Checks that a record has a field for each column. */
    void requireFields(int fields, long line) {
        if (fields != names.size()) {
            throw new DataException("%s, line %d has %d fields, but the header has %d: add what is missing or quote %s."
                    .formatted(place, line, fields, names.size(), separatorNames()));
        }
    }

    private String separatorNames() {
        return switch (separator) {
            case COMMA -> "commas";
            case SEMICOLON -> "semicolons";
            case TAB -> "tabs";
            case PIPE -> "bars";
        };
    }

    /** Returns how messages name a field. */
    String field(long line, int column) {
        return "%s, line %d, column '%s'".formatted(place, line, Printable.of(names.get(column)));
    }

    /** Returns how messages name a column. */
    String column(int column) {
        return "%s, column '%s'".formatted(place, Printable.of(names.get(column)));
    }

    /** Checks that there is more than one column. */
    void requireFeatures(String target) {
        if (names.size() == 1) {
            refuseAnotherSeparator();
            throw new DataException("%s has no column beside the target '%s': add features.".formatted(place, target));
        }
    }

    /** Returns that the table ends below its header. */
    DataException withoutExamples() {
        return new DataException(place + " has a header line, but no examples below it.");
    }

    private void refuseAnotherSeparator() {
        SeparatorGuess.of(String.join(String.valueOf(separator.character()), names))
                .filter(guess -> guess != separator)
                .ifPresent(guess -> {
                    throw new DataException("%s looks separated by %s: write separator: %s in the suite, under csv."
                            .formatted(place, SeparatorGuess.quoted(guess), SeparatorGuess.quoted(guess)));
                });
    }

    private void refuseOtherLines() {
        String first = names.get(0);
        if (first.startsWith("sep=")) {
            throw new DataException(
                    "%s begins with '%s', a line for spreadsheets: remove it, so that the header is the first line."
                            .formatted(place, Printable.of(first)));
        }
        if (first.startsWith("#") && (names.size() == 1 || first.contains(" "))) {
            throw new DataException("%s begins with a comment, '%s': remove it, so that the header is the first line."
                    .formatted(place, Printable.of(first)));
        }
    }

    private void requireNamesOnce() {
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            if (name.isEmpty()) {
                refuseAnotherSeparator();
                throw new DataException(
                        "%s has no name for column %d in its header line.".formatted(place, column + 1));
            }
            if (!seen.add(name)) {
                throw new DataException("%s has two columns '%s': rename one.".formatted(place, Printable.of(name)));
            }
        }
    }
}
