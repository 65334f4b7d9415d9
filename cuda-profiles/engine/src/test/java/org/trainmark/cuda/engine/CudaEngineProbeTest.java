package org.trainmark.cuda.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.Obstacle;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;

class CudaEngineProbeTest {

    @AfterEach
    void forget() {
        System.clearProperty(Precision.CHOICE.property());
        System.clearProperty(Convolutions.CHOICE.property());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    trainmark.precision    | fp8  | fp32, tf32, bf16, fp16
                    trainmark.convolutions | fft  | patches, cudnn
                    """)
    void whatDoesNotExistIsAnObstacleThatNamesWhatDoes(String property, String name, String choices) {
        System.setProperty(property, name);

        assertThat(new CudaEngineProbe().obstacle("cuda", DeviceId.cuda(0)))
                .hasValue(new Obstacle(
                        "%s is '%s', which is none of %s".formatted(property, name, choices),
                        "name one of these in the profile, or leave it out"));
    }
}
