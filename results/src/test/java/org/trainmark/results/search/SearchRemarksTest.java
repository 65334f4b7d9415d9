package org.trainmark.results.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SearchRemarksTest {

    @Test
    void areReadAsTheyWereWritten() {
        SearchRemarks remarks =
                new SearchRemarks("its 6 trials are spent", new TreeMap<>(Map.of("batch-size=512", "too much")));

        assertThat(remarks.texts())
                .isEqualTo(Map.of("plan.end", "its 6 trials are spent", "plan.refused.batch-size=512", "too much"));
        assertThat(SearchRemarks.of(remarks.texts())).isEqualTo(remarks);
    }

    @Test
    void areNoneInARunThatSaysNothing() {
        assertThat(SearchRemarks.of(new TreeMap<>(Map.of("plan.left-out", "a-r0", "seed", "1")))
                        .texts())
                .isEmpty();
    }
}
