package org.trainmark.bench.suite.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.data.Columns;
import org.trainmark.core.data.Columns.Missing;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.Separator;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.TokenSource;
import org.trainmark.core.engine.Recompute;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Cnn;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.Initialization;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.model.ModelSpec;
import org.trainmark.core.model.ParameterKind;
import org.trainmark.core.model.SequenceLayer;
import org.trainmark.core.model.Transformer;
import org.trainmark.core.optimizer.EditedSchedule;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.RateEdit;
import org.trainmark.core.optimizer.Regularization;
import org.trainmark.core.optimizer.Schedule;

class SettingsTest {

    private static final Path FILE = Path.of("/data/some: \"file\".gz");
    private static final ModelSpec MODEL = new Mlp(List.of(), Activation.RELU);
    private static final Setup SETUP = setup(MODEL, new Optimizer.Sgd(), new Schedule.Constant(), Regularization.NONE);

    static Stream<Optimizer> everyOptimizer() {
        Optimizer.Adam adam = new Optimizer.Adam(0.8, 0.99, 1e-7);
        return Stream.of(
                new Optimizer.Sgd(),
                new Optimizer.Momentum(0.1),
                new Optimizer.Nesterov(0.2),
                new Optimizer.RmsProp(0.3, 1e-5),
                adam,
                new Optimizer.AdamW(adam, 0.05),
                new Optimizer.Lamb(adam, 0.02));
    }

    static Stream<Schedule> everySchedule() {
        return Stream.of(
                new Schedule.Constant(),
                new Schedule.Step(0.5, 3),
                new Schedule.Exponential(0.9),
                new Schedule.Cosine(2.5, 0.1),
                new Schedule.ReduceOnPlateau(0.2, 4),
                new Schedule.OneCycle(5, 0.2, 0.05, 1e-7),
                new Schedule.WarmUp(1.5, 0.3, new Schedule.ReduceOnPlateau(0.1, 2)),
                new EditedSchedule(
                        new Schedule.Cosine(2.5, 0.1), List.of(new RateEdit(0, 0.1), new RateEdit(120, 3e-5))));
    }

    static Stream<Layer> everyLayer() {
        Stream<Layer> layers = Stream.of(
                new Layer.Dense(3),
                new Layer.Convolution(4, 5, 2, 1),
                new Layer.BatchNormalization(0.8, 1e-3),
                new Layer.Dropout(0.4));
        Stream<Layer> pooling = Arrays.stream(Layer.Pooling.Kind.values()).map(kind -> new Layer.Pooling(kind, 3, 2));
        return Stream.of(layers, sequenceLayers(), pooling, Arrays.stream(Activation.values()))
                .flatMap(some -> some);
    }

    private static Stream<Layer> sequenceLayers() {
        return Stream.of(
                new Layer.GlobalAveragePooling(),
                new SequenceLayer.Embedding(8),
                new SequenceLayer.Positions(),
                new SequenceLayer.Pointwise(7),
                new SequenceLayer.LayerNormalization(1e-3),
                new SequenceLayer.SelfAttention(2, true),
                new CompositeLayer.Transformer(2, 3, false, 0.1),
                new CompositeLayer.Residual(
                        List.of(new Layer.Dense(3), new CompositeLayer.Residual(List.of(Activation.RELU)))),
                new CompositeLayer.Residual(List.of(new Layer.Dense(3)), List.of(new Layer.Dense(3))));
    }

    static Stream<ModelSpec> everyModel() {
        Stream<ModelSpec> models = Stream.of(
                new Mlp(List.of(3, 4), Activation.TANH, Initialization.HE, 0.5),
                new Cnn(List.of(), Initialization.XAVIER),
                new Transformer(
                        3, 8, new CompositeLayer.Transformer(2, 3, false, 0.1), true, Initialization.SMALL_NORMAL),
                new Cnn(everyLayer().toList(), Initialization.HE));
        Stream<ModelSpec> each = everyLayer().map(layer -> new Cnn(List.of(layer), Initialization.XAVIER));
        return Stream.concat(models, each);
    }

    static Stream<Regularization> everyRegularization() {
        return Stream.of(
                Regularization.NONE,
                new Regularization(0.1, 0.2, 0.3, OptionalDouble.of(0.4), 0.5),
                new Regularization(
                        0, 0, 0.1, OptionalDouble.empty(), 0, Set.of(ParameterKind.BIASES, ParameterKind.EMBEDDINGS)),
                new Regularization(0, 0, 0, OptionalDouble.of(1), 0));
    }

    static Stream<DataSource> everySource() {
        DataSource.Idx.Files files = new DataSource.Idx.Files(FILE, Path.of("/data/labels"));
        return Stream.of(
                new TokenSource.Text(FILE, TokenSource.Tokens.CHARACTERS, 16),
                new TokenSource.Texts(
                        new TreeMap<>(Map.of("1", FILE, "two: \"2\"", Path.of("b.txt"))), TokenSource.Tokens.BYTES, 16),
                new TokenSource.Sequences(new TokenSource.Copy(3, 4), 10, -4),
                new TokenSource.Sequences(new TokenSource.ModularAddition(97), 10, 5),
                new DataSource.Known("digits"),
                new DataSource.Csv(FILE, "12", DataSource.Csv.Kind.REGRESSION),
                table(new Columns(Separator.SEMICOLON, List.of("id", "7"), List.of("zip code"), Missing.MEAN)),
                table(new Columns(Separator.TAB, List.of(), List.of(), Missing.DROP)),
                table(new Columns(Separator.PIPE, List.of(), List.of(), Missing.REFUSE)),
                new DataSource.Idx(files, Optional.empty()),
                new DataSource.Idx(files, Optional.of(files)),
                new DataSource.Synthetic(10, 3, 2, 0.5, -4),
                new DataSource.Synthetic(10, new Shape(4, 3, 2), 2, 0.5, -4));
    }

    private static DataSource table(Columns columns) {
        return new DataSource.Csv(FILE, "y", DataSource.Csv.Kind.CLASSIFICATION, columns);
    }

    @Test
    void theseTestsCoverEveryVariant() {
        assertThat(classes(everyOptimizer())).containsExactlyInAnyOrder(Optimizer.class.getPermittedSubclasses());
        assertThat(classes(everyModel())).containsExactlyInAnyOrder(ModelSpec.class.getPermittedSubclasses());
        Class<?> unembedding = SequenceLayer.Unembedding.class; // a model adds it by itself
        assertThat(Stream.concat(Stream.of(unembedding), classes(everyLayer()).stream()))
                .containsExactlyInAnyOrderElementsOf(kinds(Layer.class).toList());
        assertThat(classes(everySchedule())).containsExactlyInAnyOrder(Schedule.class.getPermittedSubclasses());
        assertThat(classes(everySource()))
                .containsExactlyInAnyOrderElementsOf(kinds(DataSource.class).toList());
        assertThat(classes(everySource()
                        .filter(TokenSource.Sequences.class::isInstance)
                        .map(source -> ((TokenSource.Sequences) source).rule())))
                .containsExactlyInAnyOrder(TokenSource.Rule.class.getPermittedSubclasses());
    }

    private static Stream<Class<?>> kinds(Class<?> family) {
        return family.isInterface()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(SettingsTest::kinds)
                : Stream.of(family);
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void bringEveryOptimizerOver(Optimizer optimizer) {
        assertComesOver(setup(MODEL, optimizer, new Schedule.Constant(), Regularization.NONE));
    }

    @ParameterizedTest
    @MethodSource("everySchedule")
    void bringEveryScheduleOver(Schedule schedule) {
        assertComesOver(setup(MODEL, new Optimizer.Sgd(), schedule, Regularization.NONE));
    }

    @ParameterizedTest
    @MethodSource("everyModel")
    void bringEveryModelOver(ModelSpec model) {
        assertComesOver(setup(model, new Optimizer.Sgd(), new Schedule.Constant(), Regularization.NONE));
    }

    @ParameterizedTest
    @MethodSource("everyRegularization")
    void bringEveryRegularizationOver(Regularization regularization) {
        assertComesOver(setup(MODEL, new Optimizer.Sgd(), new Schedule.Constant(), regularization));
    }

    @Test
    void bringAugmentationAndMicroBatchesOver() {
        TrainingConfig plain = SETUP.training();
        TrainingConfig training = new TrainingConfig(
                plain.model(),
                plain.loss(),
                plain.optimizer(),
                plain.learningRate(),
                plain.schedule(),
                plain.regularization(),
                new Augmentation(3, true, 0.25),
                plain.batchSize(),
                OptionalInt.of(16),
                Recompute.BLOCKS,
                plain.seed());

        assertComesOver(new Setup(SETUP.data(), training, "cpu"));
    }

    @Test
    void leaveOutOfRunsWhatEarlierOnesHaveNoWordOf() {
        Settings usual = Settings.of(SETUP);

        assertThat(usual.keptByRuns(Set.of())).doesNotContainKey("recompute").containsKey("micro-batch-size");
        assertThat(usual.keptByRuns(Set.of("recompute"))).containsEntry("recompute", "none");
    }

    @ParameterizedTest
    @MethodSource("everySource")
    void bringEveryKindOfDataOver(DataSource source) {
        DataRequest data = new DataRequest(source, 0.1, 0.2, 3, Optional.of(Scaling.NONE));
        Setup setup = new Setup(data, SETUP.training(), "some profile");

        assertComesOver(setup);
    }

    @ParameterizedTest
    @EnumSource
    void bringEveryActivationOver(Activation activation) {
        Mlp mlp = new Mlp(List.of(3, 4), activation, Initialization.XAVIER, 0);
        TrainingConfig training = new TrainingConfig(
                mlp, Loss.MEAN_SQUARED_ERROR, new Optimizer.Sgd(), 1, new Schedule.Constant(), 2, Long.MIN_VALUE);
        Setup setup = new Setup(SETUP.data(), training, "cpu");

        assertComesOver(setup);
    }

    @Test
    void refuseWhatASuiteWouldRefuse() {
        Map<String, String> texts = new TreeMap<>(Settings.of(SETUP).texts());
        texts.put("batch-size", "0");
        texts.put("optimizer", "[");
        texts.put("sedd", "1");

        assertThatExceptionOfType(InvalidSuiteException.class)
                .isThrownBy(() -> Settings.parse(texts))
                .withMessageContaining("optimizer: is not YAML");
    }

    @Test
    void refuseUnknownNamesAndBadValuesTogether() {
        Map<String, String> texts = new TreeMap<>(Settings.of(SETUP).texts());
        texts.put("batch-size", "0");
        texts.put("sedd", "1");

        assertThatExceptionOfType(InvalidSuiteException.class)
                .isThrownBy(() -> Settings.parse(texts))
                .withMessageContaining("batch-size: batch-size must be a whole number")
                .withMessageContaining("sedd: unknown key 'sedd'; did you mean 'seed'?");
    }

    @Test
    void refuseLabelSmoothingWithoutClasses() {
        Map<String, String> texts = new TreeMap<>(Settings.of(SETUP).texts());
        texts.put("loss", "mean-squared-error");
        texts.put("regularization", "{label-smoothing: 0.1}");

        assertThatExceptionOfType(InvalidSuiteException.class)
                .isThrownBy(() -> Settings.parse(texts))
                .withMessage("regularization: label-smoothing needs classes, which mean-squared-error has not");
    }

    @Test
    void areComplete() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(new TreeMap<>(Map.of("seed", "1"))))
                .withMessageContaining("learning-rate");
    }

    private static Set<Class<?>> classes(Stream<?> variants) {
        return variants.map(Object::getClass).collect(Collectors.toSet());
    }

    private static void assertComesOver(Setup setup) {
        Settings settings = Settings.of(setup);
        Setup read = Settings.parse(settings.texts());

        assertThat(read).isEqualTo(setup);
        assertThat(Settings.of(read)).isEqualTo(settings);
    }

    private static Setup setup(ModelSpec model, Optimizer optimizer, Schedule schedule, Regularization regularization) {
        DataRequest data = new DataRequest(new DataSource.Known("digits"), 0, 0, 1, Optional.empty());
        TrainingConfig training = new TrainingConfig(
                model,
                Loss.CROSS_ENTROPY,
                optimizer,
                1e-3,
                schedule,
                regularization,
                Augmentation.NONE,
                64,
                OptionalInt.empty(),
                Recompute.NONE,
                1);
        return new Setup(data, training, "cpu");
    }
}
