package org.trainmark.bench.suite.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.engine.Recompute;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.model.ModelSpec;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;
import org.trainmark.core.optimizer.Schedule;

/** Setups of which a test makes one part its own, and what is asked of all: that settings bring them over. */
final class Setups {

    static final ModelSpec MODEL = new Mlp(List.of(), Activation.RELU);

    static final Setup PLAIN = setup(MODEL, new Optimizer.Sgd(), new Schedule.Constant(), Regularization.NONE);

    private Setups() {}

    static Setup setup(ModelSpec model, Optimizer optimizer, Schedule schedule, Regularization regularization) {
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

    /** Requires that a setup is the same once its settings were written and read. */
    static void assertComesOver(Setup setup) {
        Settings settings = Settings.of(setup);
        Setup read = Settings.parse(settings.texts());

        assertThat(read).isEqualTo(setup);
        assertThat(Settings.of(read)).isEqualTo(settings);
    }

    /** Returns the classes that some variants are of. */
    static Set<Class<?>> classes(Stream<?> variants) {
        return variants.map(Object::getClass).collect(Collectors.toSet());
    }

    /** Returns the classes of a sealed family that have no others under them. */
    static Stream<Class<?>> kinds(Class<?> family) {
        return family.isInterface()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(Setups::kinds)
                : Stream.of(family);
    }
}
