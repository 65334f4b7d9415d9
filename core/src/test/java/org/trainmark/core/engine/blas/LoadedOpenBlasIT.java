package org.trainmark.core.engine.blas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.LoadedKernels;

/** OpenBLAS as it is loaded on the machine of the tests. */
class LoadedOpenBlasIT {

    private final LoadedKernels kernels = new OpenBlas().load();

    @Test
    void saysWhichKernelsItTook() {
        assertThat(kernels.name()).isNotEmpty().isNotEqualTo("unknown");
        assertThat(KernelsInUse.facts()).containsOnlyKeys(KernelsInUse.FACT).containsValue(kernels.name());
    }

    @Test
    void findsThemRightAndTakesTheirTime() {
        assertThat(kernels.error()).isBetween(0.0, 1.0);
        assertThat(kernels.nanos()).isPositive();
    }

    @Test
    void seesWhatIsWrittenBetweenTheRows() {
        Matrix matrix = Matrix.random(2, 3, new SplittableRandom(1));
        assertThat(matrix.isKeptTo()).isTrue();

        matrix.pointer().put(3, Float.NaN);

        assertThat(matrix.isKeptTo()).isFalse();
    }

    @Test
    void readsAMatrixByRowsAndByColumns() {
        Matrix matrix = Matrix.random(2, 3, new SplittableRandom(1));

        float[][] rows = matrix.values(false);
        float[][] columns = matrix.values(true);

        assertThat(rows).hasDimensions(2, 3);
        assertThat(columns).hasDimensions(3, 2);
        assertThat(columns[2][1]).isEqualTo(rows[1][2]).isNotNaN();
    }
}
