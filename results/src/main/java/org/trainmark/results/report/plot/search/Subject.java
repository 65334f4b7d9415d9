package org.trainmark.results.report.plot.search;

import java.util.List;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.Search;
import org.trainmark.results.search.SearchedPart;
import org.trainmark.results.search.StudiedSearch;

/**
 * A search as its pictures need it.
 *
 * @param varied the parts of the space with more than one value
 * @param id what the ids of its pictures begin with
 */
record Subject(StudiedSearch studied, Marks marks, List<SearchedPart> varied, String id) {

    static Subject of(StudiedSearch studied, String id) {
        Search search = studied.search();
        List<SearchedPart> varied =
                search.parts().stream().filter(part -> part.values().size() > 1).toList();
        return new Subject(studied, Marks.of(search), varied, id);
    }

    Search search() {
        return studied.search();
    }

    Quantity objective() {
        return search().objective();
    }

    /** Returns the axis of the first objective. */
    Worth worth() {
        return Worth.of(objective(), marks.values());
    }

    String title(String what) {
        return marks.title(what);
    }
}
