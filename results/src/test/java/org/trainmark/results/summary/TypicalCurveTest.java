package org.trainmark.results.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CurvePoint;

class TypicalCurveTest {

    @Test
    void isTheMedianAtEachEvaluation() {
        List<CurvePoint> typical = TypicalCurve.of(List.of(losses(1, 5), losses(2, 9), losses(3, 7)));

        assertThat(typical).extracting(CurvePoint::validationLoss).containsExactly(2.0, 7.0);
    }

    @Test
    void endsWhereFewerThanHalfTheTrialsWentOn() {
        assertThat(TypicalCurve.of(List.of(losses(1), losses(2, 4, 6), losses(3, 5))))
                .hasSize(2);
    }

    @Test
    void isEmptyWithoutCurves() {
        assertThat(TypicalCurve.of(List.of())).isEmpty();
    }

    private static List<CurvePoint> losses(double... losses) {
        return Arrays.stream(losses)
                .mapToObj(loss -> new CurvePoint(1, 1, 1, 1, 1, loss, loss, OptionalDouble.empty()))
                .toList();
    }
}
