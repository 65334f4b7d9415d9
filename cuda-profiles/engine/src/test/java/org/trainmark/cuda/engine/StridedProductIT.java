package org.trainmark.cuda.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.cuda.engine.driver.StandInDriver;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.Cards;
import org.trainmark.cuda.engine.gpu.CudaException;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.gpu.StridedProduct;
import org.trainmark.cuda.engine.gpu.StridedProduct.Matrices;

/** Products of matrices at equal distances reach where they are told to, and are refused as cuBLAS refuses them. */
class StridedProductIT {

    private static final int VALUES = 24;

    private final Accelerator gpu;
    private final long a;
    private final long b;
    private final long c;

    StridedProductIT() {
        Cards cards = StandInDriver.load().cards(Precision.FP32);
        gpu = cards.open(cards.devices().get(0), Precision.FP32);
        gpu.workIn(gpu.allocate(gpu.productBytes()), 1);
        a = filled(1);
        b = filled(2);
        c = filled(0);
    }

    @BeforeAll
    static void needsACompiler() {
        StandInDriver.assumePossible();
    }

    private long filled(float first) {
        long address = gpu.allocate(VALUES * Float.BYTES);
        float[] values = new float[VALUES];
        for (int i = 0; i < VALUES; i++) {
            values[i] = first == 0 ? 0 : first + i;
        }
        gpu.write(address, values, VALUES);
        return address;
    }

    @AfterEach
    void close() {
        gpu.close();
    }

    @Test
    void eachIsOfItsOwnMatricesTimesAFactor() {
        // 1 x 2 by 2 x 1, the second pair six values further; results three values apart.
        Matrices left = new Matrices(a, 2, 6);
        Matrices right = new Matrices(b, 2, 6);
        gpu.multiply(new StridedProduct(true, false, 1, 1, 2, 0.5, left, right, new Matrices(c, 1, 3), 2));

        float[] found = new float[VALUES];
        gpu.read(c, found);
        assertThat(found[0]).isEqualTo((1 * 2 + 2 * 3) / 2f);
        assertThat(found[3]).isEqualTo((7 * 8 + 8 * 9) / 2f);
        assertThat(found[1]).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        // Columns side by side, and one behind the other.
        "2, 4, 2, 2, true",
        "2, 2, 4, 2, true",
        // Into each other; a column over the next; columns too short; no products.
        "2, 2, 2, 2, false",
        "2, 4, 3, 2, false",
        "2, 1, 8, 2, false",
        "2, 2, 4, 0, false"
    })
    void resultsMustNotStandInEachOthersPlace(int rows, int leading, long stride, int count, boolean taken) {
        Matrices all = new Matrices(a, 2, 4);
        StridedProduct product =
                new StridedProduct(false, false, rows, 2, 2, 1, all, all, new Matrices(c, leading, stride), count);

        if (taken) {
            gpu.multiply(product);
        } else {
            assertThatExceptionOfType(CudaException.class)
                    .isThrownBy(() -> gpu.multiply(product))
                    .withMessageContaining("cublasGemmStridedBatchedEx");
        }
    }
}
