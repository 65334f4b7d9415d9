package org.trainmark.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task;
import org.trainmark.core.model.Architecture.Stage;

class ArchitectureTest {

    private static final Shape IMAGE = new Shape(6, 5, 2);

    private final Architecture architecture = new Cnn(List.of(
                    new Layer.Convolution(4, 3, 1, 1),
                    new Layer.BatchNormalization(0.9, 1e-5),
                    Activation.RELU,
                    new Layer.Pooling(Layer.Pooling.Kind.MAX, 2, 2)))
            .architecture(IMAGE, 3);

    @Test
    void passesEachShapeOn() {
        assertThat(architecture.stages().stream().map(Stage::output))
                .containsExactly(
                        new Shape(6, 5, 4), new Shape(6, 5, 4), new Shape(6, 5, 4), new Shape(3, 2, 4), Shape.flat(3));
        assertThat(architecture.input()).isEqualTo(IMAGE);
        assertThat(architecture.outputs()).isEqualTo(3);
    }

    @Test
    void putsTheParametersOfEachStageAfterThoseBefore() {
        int convolution = 4 * 2 * 9 + 4;
        assertThat(architecture.stages().stream().map(Stage::firstParameter)).containsExactly(0L, 76L, 84L, 84L, 84L);
        assertThat(architecture.parameters()).isEqualTo(convolution + 2 * 4 + 24 * 3 + 3);
        assertThat(architecture.initialParameters(1)).hasSize(159);
    }

    @Test
    void startsBiasesAndShiftsAtZeroAndScalesAtOne() {
        float[] start = architecture.initialParameters(1);
        assertThat(Arrays.copyOfRange(start, 72, 84)).containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0);
        assertThat(Arrays.copyOfRange(start, 156, 159)).containsOnly(0);
        assertThat(IntStream.range(0, start.length).filter(i -> start[i] == 0)).hasSize(4 + 4 + 3);
    }

    @Test
    void cutsTheParametersIntoMatricesAndVectors() {
        assertThat(architecture.tensors())
                .containsExactly(
                        new ParameterTensor(0, 72, ParameterKind.WEIGHTS),
                        new ParameterTensor(72, 4, ParameterKind.BIASES),
                        new ParameterTensor(76, 4, ParameterKind.NORMALIZATIONS),
                        new ParameterTensor(80, 4, ParameterKind.NORMALIZATIONS),
                        new ParameterTensor(84, 72, ParameterKind.WEIGHTS),
                        new ParameterTensor(156, 3, ParameterKind.BIASES));
    }

    @Test
    void countsQueriesKeysAndValuesAsOneMatrixAndTiedWeightsOnce() {
        Architecture network = new Transformer(
                        1, 4, new CompositeLayer.Transformer(2, 3, true, 0), true, Initialization.XAVIER)
                .architecture(Shape.tokens(6, 9), Loss.CROSS_ENTROPY.head(new Task.NextToken(9)));
        assertThat(network.tensors().stream().map(ParameterTensor::length))
                .containsExactly(
                        9 * 4, 6 * 4, // tokens and positions
                        4, 4, 3 * 16, 16, 3 * 4, 4, // attention behind its normalization
                        4, 4, 4 * 12, 12, 12 * 4, 4, // two layers behind theirs
                        4, 4); // the last normalization
        assertThat(network.tensors().stream().map(ParameterTensor::to).reduce((first, last) -> last))
                .hasValue((int) network.parameters());
        IntStream.range(1, network.tensors().size())
                .forEach(i -> assertThat(network.tensors().get(i).from())
                        .isEqualTo(network.tensors().get(i - 1).to()));
    }

    @Test
    void drawsKernelsByTheirFanInAndFanOut() {
        assertThat(spread(Initialization.HE)).isCloseTo(Math.sqrt(2.0 / (64 * 9)), within(1e-3));
        assertThat(spread(Initialization.XAVIER)).isCloseTo(Math.sqrt(2.0 / (64 * 9 + 32 * 9)), within(1e-3));
    }

    private static double spread(Initialization initialization) {
        Cnn cnn = new Cnn(List.of(new Layer.Convolution(32, 3, 1, 1)), initialization);
        float[] start = cnn.architecture(new Shape(3, 3, 64), 1).initialParameters(1);
        return Math.sqrt(IntStream.range(0, 32 * 64 * 9)
                .mapToDouble(i -> start[i] * start[i])
                .average()
                .orElseThrow());
    }

    @Test
    void namesTheLayerThatDoesNotFit() {
        Cnn cnn = new Cnn(List.of(
                new Layer.Pooling(Layer.Pooling.Kind.AVERAGE, 3, 3),
                Activation.TANH,
                new Layer.Convolution(1, 3, 1, 0)));
        assertThatExceptionOfType(LayerException.class)
                .isThrownBy(() -> cnn.architecture(IMAGE, 3))
                .withMessage("layer 3: a window of 3 x 3 does not fit 2 x 1 x 2")
                .extracting(LayerException::number)
                .isEqualTo(3);
    }

    @Test
    void namesTheLayerThatIsTooLarge() {
        Cnn cnn =
                new Cnn(List.of(Activation.RELU, new Layer.Convolution(Integer.MAX_VALUE, 1 << 20, 1, (1 << 20) - 1)));
        assertThatExceptionOfType(LayerException.class)
                .isThrownBy(() -> cnn.architecture(IMAGE, 3))
                .withMessage("layer 2: too large");
    }

    @Test
    void placesWhatIsWithinAResidualBeforeItsShortcut() {
        Layer convolution = new Layer.Convolution(4, 3, 2, 1);
        Architecture network = new Cnn(List.of(
                        new Layer.Dropout(0.1),
                        new CompositeLayer.Residual(
                                List.of(convolution, Activation.RELU), List.of(new Layer.Convolution(4, 1, 2, 0))),
                        new Layer.Dropout(0.1)))
                .architecture(IMAGE, 3);

        Stage residual = network.stages().get(1);
        assertThat(residual.output()).isEqualTo(new Shape(3, 3, 4));
        assertThat(network.leaves().stream().map(Stage::number)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(residual.shortcut().get(0).firstParameter()).isEqualTo(4 * 2 * 9 + 4);
        assertThat(residual.endParameter()).isEqualTo(4 * 2 * 9 + 4 + 4 * 2 + 4);
    }

    @Test
    void namesTheResidualWhoseShapesDiffer() {
        Layer halving = new Layer.Convolution(2, 3, 2, 1);
        Cnn cnn = new Cnn(List.of(Activation.RELU, new CompositeLayer.Residual(List.of(halving))));
        assertThatExceptionOfType(LayerException.class)
                .isThrownBy(() -> cnn.architecture(IMAGE, 3))
                .withMessage("layer 2: the layers make 3 x 3 x 2 of 6 x 5 x 2, but the shortcut 6 x 5 x 2");
    }

    @Test
    void namesTheLayerWithinAnother() {
        Layer tooLarge = new Layer.Convolution(2, 9, 1, 0);
        Cnn cnn = new Cnn(List.of(Activation.RELU, new CompositeLayer.Residual(List.of(Activation.TANH, tooLarge))));
        assertThatExceptionOfType(LayerException.class)
                .isThrownBy(() -> cnn.architecture(IMAGE, 3))
                .withMessage("layer 2: layer 2: a window of 9 x 9 does not fit 6 x 5 x 2")
                .extracting(LayerException::number)
                .isEqualTo(2);
    }

    @Test
    void startsAsIsUsualWithItsFirstActivation() {
        Layer convolution = new Layer.Convolution(4, 3, 1, 1);
        assertThat(new Cnn(List.of(convolution)).initialization()).isEqualTo(Initialization.HE);
        assertThat(new Cnn(List.of(convolution, Activation.TANH, Activation.RELU)).initialization())
                .isEqualTo(Initialization.XAVIER);
    }
}
