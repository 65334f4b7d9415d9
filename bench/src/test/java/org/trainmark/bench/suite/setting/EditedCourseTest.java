package org.trainmark.bench.suite.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.core.optimizer.RateEdit;

class EditedCourseTest {

    private static final List<RateEdit> EDITS =
            List.of(new RateEdit(120, 7), new RateEdit(120, 0.05), new RateEdit(300, 1e-4));

    @Test
    void beginsWithTheRateThatWasConfigured() {
        assertThat(EditedCourse.text("cosine: {epochs: 3}", 0.1, EDITS))
                .isEqualTo("{edited: {of: {cosine: {epochs: 3, floor: 0}}, rates: {0: 0.1, 120: 0.05, 300: 0.0001}}}");
        assertThat(EditedCourse.text("constant", 0.1, List.of()))
                .isEqualTo("{edited: {of: constant, rates: {0: 0.1}}}");
    }

    @Test
    void goesByAnEarlierCourseUpToTheFirstChange() {
        String earlier = "{edited: {of: constant, rates: {0: 0.2, 100: 0.3, 200: 0.4}}}";

        assertThat(EditedCourse.text(earlier, 0.1, EDITS))
                .isEqualTo("{edited: {of: constant, rates: {0: 0.2, 100: 0.3, 120: 0.05, 300: 0.0001}}}");
        assertThat(EditedCourse.text(earlier, 0.1, List.of())).isEqualTo(earlier);
    }
}
