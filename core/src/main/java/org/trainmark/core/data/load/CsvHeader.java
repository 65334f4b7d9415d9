package org.trainmark.core.data.load;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.trainmark.core.Nearest;
import org.trainmark.core.data.DataException;

/** The names of a table's columns, and which of them is the target. */
final class CsvHeader {

    private final String place;
    private final List<String> names;
    private final int target;

    /**
     * @param place what messages call the file
     * @throws DataException if a name is missing or repeated, or there is no such target, or nothing beside it
     */
    CsvHeader(String place, List<String> names, String target) {
        this.place = place;
        this.names = names.stream().map(String::strip).toList();
        this.target = this.names.indexOf(target);
        requireNamesOnce();
        if (this.target < 0) {
            throw new DataException("%s has no column '%s' among %s%s"
                    .formatted(place, target, String.join(", ", this.names), Nearest.hint(target, this.names)));
        }
        if (this.names.size() == 1) {
            throw new DataException("%s has no column beside the target '%s': add features.".formatted(place, target));
        }
    }

    /** Features of one example. */
    int width() {
        return names.size() - 1;
    }

    boolean isTarget(int column) {
        return column == target;
    }

    /** Checks that a record has a field for each column. */
    void requireFields(int fields, long line) {
        if (fields != names.size()) {
            throw new DataException(
                    "%s, line %d has %d fields, but the header has %d: add what is missing or quote commas."
                            .formatted(place, line, fields, names.size()));
        }
    }

    /** Returns how messages name a field; worded only when asked, for few fields are ever named. */
    Supplier<String> field(long line, int column) {
        return () -> "%s, line %d, column '%s'".formatted(place, line, names.get(column));
    }

    private void requireNamesOnce() {
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            if (name.isEmpty()) {
                throw new DataException(
                        "%s has no name for column %d in its header line.".formatted(place, column + 1));
            }
            if (!seen.add(name)) {
                throw new DataException("%s has two columns '%s': rename one.".formatted(place, name));
            }
        }
    }
}
