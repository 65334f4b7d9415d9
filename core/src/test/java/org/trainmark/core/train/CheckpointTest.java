package org.trainmark.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.SessionState;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.kit.ReferenceEngine;
import org.trainmark.core.optimizer.Schedule;
import org.trainmark.core.train.TrainingOutcome.End;

/** Whole trainings of an engine, which go on in another session as if they had never stopped. */
class CheckpointTest {

    private static final StoppingRule RULE = new StoppingRule(4, 0.5, Optional.empty(), OptionalInt.of(3));
    private static final Dataset DATA = new Dataset(
            "noise",
            "none",
            new Task.Classification(2),
            Shape.flat(3),
            examples(37, 1),
            examples(9, 2),
            examples(5, 3));

    private final Engine engine = new ReferenceEngine();

    private static Examples examples(int count, long seed) {
        Random random = new Random(seed);
        float[] features = new float[3 * count];
        float[] targets = new float[count];
        for (int i = 0; i < features.length; i++) {
            features[i] = (float) random.nextGaussian();
            targets[i / 3] = features[i] > 0 ? 1 : 0;
        }
        return new Examples(3, features, targets);
    }

    static Stream<TrainingConfig> configs() {
        return Stream.concat(
                Stream.of(
                                new Schedule.Constant(),
                                new Schedule.Step(0.5, 1),
                                new Schedule.Cosine(4, 0.1),
                                new Schedule.ReduceOnPlateau(0.5, 1),
                                new Schedule.WarmUp(1, 0.1, new Schedule.ReduceOnPlateau(0.5, 1)))
                        .map(schedule -> ScriptedSession.config(schedule, 5)),
                Stream.of(ScriptedSession.config(new Augmentation(0, false, 0.3))));
    }

    @ParameterizedTest
    @MethodSource("configs")
    void goesOnBitByBit(TrainingConfig config) {
        List<Float> straight = new ArrayList<>();
        TrainingOutcome whole = train(config, Orders.NONE, Optional.empty(), straight);
        List<Checkpoint> saved = new ArrayList<>();
        train(
                config,
                new ScriptedOrders().after(6, new Order.Save(saved::add)).after(6, new Order.Finish(End.PAUSED)),
                Optional.empty(),
                new ArrayList<>());

        List<Float> resumed = new ArrayList<>();
        TrainingOutcome rest = train(config, Orders.NONE, Optional.of(saved.get(0)), resumed);

        assertThat(resumed).isEqualTo(straight);
        assertThat(rest.end()).isEqualTo(whole.end());
        assertThat(rest.rates()).isEqualTo(whole.rates());
        assertThat(validations(rest)).isEqualTo(validations(whole)).hasSizeGreaterThan(3);
    }

    private static List<Object> validations(TrainingOutcome outcome) {
        return outcome.curve().stream()
                .<Object>map(point -> List.of(point.steps(), point.trainingLoss(), point.validation()))
                .toList();
    }

    private TrainingOutcome train(
            TrainingConfig config, Orders orders, Optional<Checkpoint> from, List<Float> parameters) {
        try (TrainingSession session =
                engine.open(config, DATA, engine.devices().get(0))) {
            TrainingOutcome outcome =
                    new Trainer(session, config, DATA, RULE, (samples, nanos) -> {}, orders, from).train();
            for (float parameter : session.parameters()) {
                parameters.add(parameter);
            }
            return outcome;
        }
    }

    @Test
    void isOfOneTraining() {
        SessionState state = new SessionState(new TreeMap<>(), new TreeMap<>(Map.of(SessionState.STEPS, 4L)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint(TrainingProgress.NONE, state))
                .withMessage("a session of 4 steps in a training of 0");
    }
}
