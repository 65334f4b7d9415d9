package org.trainmark.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Initialization;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Schedule;

class SettingsTest {

    private static final Path FILE = Path.of("/data/some: \"file\".gz");
    private static final Setup SETUP = setup(new Optimizer.Sgd(), new Schedule.Constant());

    static Stream<Optimizer> everyOptimizer() {
        Optimizer.Adam adam = new Optimizer.Adam(0.8, 0.99, 1e-7);
        return Stream.of(
                new Optimizer.Sgd(),
                new Optimizer.Momentum(0.1),
                new Optimizer.Nesterov(0.2),
                new Optimizer.RmsProp(0.3, 1e-5),
                adam,
                new Optimizer.AdamW(adam, 0.05));
    }

    static Stream<Schedule> everySchedule() {
        return Stream.of(new Schedule.Constant(), new Schedule.Step(0.5, 3), new Schedule.Exponential(0.9));
    }

    static Stream<DataSource> everySource() {
        DataSource.Idx.Files files = new DataSource.Idx.Files(FILE, Path.of("/data/labels"));
        return Stream.of(
                new DataSource.Known("digits"),
                new DataSource.Csv(FILE, "12", DataSource.Csv.Kind.REGRESSION),
                new DataSource.Idx(files, Optional.empty()),
                new DataSource.Idx(files, Optional.of(files)),
                new DataSource.Synthetic(10, 3, 2, 0.5, -4));
    }

    @Test
    void theseTestsCoverEveryVariant() {
        assertThat(classes(everyOptimizer())).containsExactlyInAnyOrder(Optimizer.class.getPermittedSubclasses());
        assertThat(classes(everySchedule())).containsExactlyInAnyOrder(Schedule.class.getPermittedSubclasses());
        assertThat(classes(everySource())).containsExactlyInAnyOrder(DataSource.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("everyOptimizer")
    void bringEveryOptimizerOver(Optimizer optimizer) {
        Setup setup = setup(optimizer, new Schedule.Constant());

        assertThat(Settings.parse(Settings.of(setup).texts())).isEqualTo(setup);
    }

    @ParameterizedTest
    @MethodSource("everySchedule")
    void bringEveryScheduleOver(Schedule schedule) {
        Setup setup = setup(new Optimizer.Sgd(), schedule);

        assertThat(Settings.parse(Settings.of(setup).texts())).isEqualTo(setup);
    }

    @ParameterizedTest
    @MethodSource("everySource")
    void bringEveryKindOfDataOver(DataSource source) {
        DataRequest data = new DataRequest(source, 0.1, 0.2, 3, Optional.of(Scaling.NONE));
        Setup setup = new Setup(data, SETUP.training(), "some profile");

        assertThat(Settings.parse(Settings.of(setup).texts())).isEqualTo(setup);
    }

    @ParameterizedTest
    @EnumSource
    void bringEveryActivationOver(Activation activation) {
        Mlp mlp = new Mlp(List.of(3, 4), activation, Initialization.XAVIER, 0);
        TrainingConfig training = new TrainingConfig(
                mlp, Loss.MEAN_SQUARED_ERROR, new Optimizer.Sgd(), 1, new Schedule.Constant(), 2, Long.MIN_VALUE);
        Setup setup = new Setup(SETUP.data(), training, "cpu");

        assertThat(Settings.parse(Settings.of(setup).texts())).isEqualTo(setup);
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
    void areComplete() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(new TreeMap<>(Map.of("seed", "1"))))
                .withMessageContaining("learning-rate");
    }

    private static Set<Class<?>> classes(Stream<?> variants) {
        return variants.map(Object::getClass).collect(Collectors.toSet());
    }

    private static Setup setup(Optimizer optimizer, Schedule schedule) {
        DataRequest data = new DataRequest(new DataSource.Known("digits"), 0, 0, 1, Optional.empty());
        Mlp model = new Mlp(List.of(), Activation.RELU);
        return new Setup(data, new TrainingConfig(model, Loss.CROSS_ENTROPY, optimizer, 1e-3, schedule, 64, 1), "cpu");
    }
}
