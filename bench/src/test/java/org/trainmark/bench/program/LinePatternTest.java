package org.trainmark.bench.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LinePatternTest {

    @Test
    void findsTheLastOfSeveral() {
        assertThat(new LinePattern("loss=([0-9.]+)").lastGroup("loss=3 then loss=2.5"))
                .contains("2.5");
        assertThat(new LinePattern("loss=([0-9.]+)").lastGroup("accuracy=1")).isEmpty();
        assertThat(new LinePattern("loss(?:=([0-9.]+))?").lastGroup("loss")).isEmpty();
    }

    @Test
    void givesUpWhereItWouldGoBackAndForthForever() {
        LinePattern catastrophic = new LinePattern("(.*a){12}x");

        assertThatExceptionOfType(LinePattern.TooSlowException.class)
                .isThrownBy(() -> catastrophic.lastGroup("a".repeat(60) + "!"))
                .withMessageContaining("'(.*a){12}x' goes back and forth in the line 'aaa");
    }

    @Test
    void takesALongLineWhereNothingRepeats() {
        assertThat(new LinePattern("val_acc=([0-9.]+)").lastGroup("x".repeat(60_000) + " val_acc=0.5"))
                .contains("0.5");
    }

    @Test
    void tellsWhatIsWrongWithAnExpression() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinePattern("loss=([0-9"))
                .withMessageStartingWith("is no regular expression: Unclosed character class");
    }
}
