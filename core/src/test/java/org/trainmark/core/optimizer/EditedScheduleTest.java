package org.trainmark.core.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditedScheduleTest {

    private static final Schedule EDITED =
            new EditedSchedule(new Schedule.Exponential(0.5), List.of(new RateEdit(10, 0.3), new RateEdit(25, 0.02)));

    @ParameterizedTest
    @CsvSource({"0, 0.1", "9, 0.1", "10, 0.3", "24, 0.3", "25, 0.02", "1000000, 0.02"})
    void hasTheRateOfTheLastEdit(long step, double base) {
        assertThat(EDITED.base(0.1, step)).isEqualTo(base);
    }

    @Test
    void goesOnWithTheScheduleThatWasEdited() {
        assertThat(EDITED.factor(2)).isEqualTo(0.25);
    }

    @Test
    void isNoneWithoutEditsAndKeepsThemInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EditedSchedule(new Schedule.Constant(), List.of()))
                .withMessageContaining("rates");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EditedSchedule(
                        new Schedule.Constant(), List.of(new RateEdit(3, 0.1), new RateEdit(3, 0.2))))
                .withMessageContaining("rising steps");
        assertThatIllegalArgumentException().isThrownBy(() -> new EditedSchedule(EDITED, List.of(new RateEdit(1, 1))));
    }
}
