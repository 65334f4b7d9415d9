package org.trainmark.bench.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.search.Dimension.Choices;
import org.trainmark.bench.search.Dimension.Condition;
import org.trainmark.bench.search.Dimension.Continuous;
import org.trainmark.bench.search.Dimension.Stepped;

class DomainTest {

    @Test
    void givesNoValueWhereADimensionDoesNotExist() {
        assertThat(Domains.CONDITIONAL.place(new double[] {0.1, 0.2, 0.3})).containsExactly(0, Double.NaN, 0.3);
        assertThat(Domains.CONDITIONAL.place(new double[] {0.5, 0.2, 0.3})).containsExactly(1, 0.2, 0.3);
    }

    @Test
    void startsWhatBeginsToExistInTheMiddle() {
        assertThat(Domains.CONDITIONAL.consistent(new double[] {1, Double.NaN, 0.3}))
                .containsExactly(1, 0.5, 0.3);
        assertThat(Domains.CONDITIONAL.consistent(new double[] {2, 0.9, 0.3})).containsExactly(2, Double.NaN, 0.3);
    }

    @Test
    void countsPlacesUnderTheirConditions() {
        assertThat(Domains.FEW.places()).isEqualTo(20);
        assertThat(Domains.integersAndNames().places()).isEqualTo(24);
        assertThat(Domains.CONDITIONAL.places()).isInfinite();
        assertThat(new Domain(List.of()).places()).isEqualTo(1);
    }

    @Test
    void countsALargeSpaceWithoutGoingThroughIt() {
        Domain large = new Domain(Collections.nCopies(30, new Choices(10, Optional.empty())));

        assertThat(large.places()).isCloseTo(1e30, withinPercentage(1e-9));
    }

    @Test
    void takesEachValueOfADimensionAsOften() {
        Stepped stepped = new Stepped(new double[] {0, 0.1, 1}, Optional.empty());

        assertThat(stepped.value(0.3)).isZero();
        assertThat(stepped.value(0.5)).isEqualTo(0.1);
        assertThat(stepped.value(1)).isEqualTo(1);
        assertThat(stepped.value(stepped.drawn(0.1))).isEqualTo(0.1);
        assertThat(stepped.nearest(0.4)).isEqualTo(0.1);
        assertThat(stepped.nearest(0.6)).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoDimension() {
        assertThatThrownBy(() -> new Stepped(new double[0], Optional.empty())).hasMessageContaining("not be empty");
        assertThatThrownBy(() -> new Stepped(new double[] {0, 0}, Optional.empty()))
                .hasMessageContaining("must rise");
        assertThatThrownBy(() -> new Choices(0, Optional.empty())).hasMessageContaining("at least 1, but is 0");
    }

    @Test
    void refusesAConditionOnWhatIsNoChoiceBefore() {
        Continuous number = new Continuous(Optional.empty());
        Continuous dependent = new Continuous(Optional.of(new Condition(0, Set.of(0))));

        assertThatThrownBy(() -> new Domain(List.of(number, dependent))).hasMessageContaining("must depend on choices");
        assertThatThrownBy(() -> new Domain(List.of(dependent))).hasMessageContaining("must depend on choices");
    }
}
