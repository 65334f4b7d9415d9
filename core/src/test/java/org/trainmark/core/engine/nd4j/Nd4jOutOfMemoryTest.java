package org.trainmark.core.engine.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.DeviceOutOfMemoryException;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.optimizer.Optimizer;

class Nd4jOutOfMemoryTest {

    private static final Optimizer SGD = new Optimizer.Sgd();

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.2, 0.5, 0.95})
    void endsAnOpeningThatDoesNotFitAndFreesWhatItMade(double share) throws InterruptedException {
        long before = LiveBytes.settled();
        long room = (long) (share * bytesNeeded());

        LiveBytes.withRoomFor(
                room,
                () -> assertThatExceptionOfType(DeviceOutOfMemoryException.class)
                        .isThrownBy(() -> ImageTraining.open(SGD))
                        .withMessageContaining("Allocation failed"));

        assertThat(LiveBytes.settled()).isEqualTo(before);
    }

    static Stream<Named<Consumer<TrainingSession>>> calls() {
        return Stream.of(
                Named.of("step of another size", session -> new ImageTraining(session).steps(1)),
                Named.of("loss", TrainingSession::loss),
                Named.of("evaluate", session -> session.evaluate(Split.VALIDATION)),
                Named.of("parameters", TrainingSession::parameters));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void endsACallThatDoesNotFit(Consumer<TrainingSession> call) {
        try (TrainingSession session = ImageTraining.open(new Mlp(List.of(4), Activation.SIGMOID), SGD)) {
            new ImageTraining(session).epochs(1);

            LiveBytes.withRoomFor(
                    1,
                    () -> assertThatExceptionOfType(DeviceOutOfMemoryException.class)
                            .isThrownBy(() -> call.accept(session)));
        }
    }

    @Test
    void takesNoMemoryForAStepOfAKnownSize() {
        try (TrainingSession session = ImageTraining.open(SGD)) {
            ImageTraining training = new ImageTraining(session);
            training.epochs(1);

            LiveBytes.withRoomFor(1, () -> training.epochs(1));

            assertThat(session.loss()).isFinite();
        }
    }

    @Test
    void leavesTheSessionAsItWasAfterAnEvaluation() {
        try (TrainingSession session = ImageTraining.open(SGD)) {
            ImageTraining training = new ImageTraining(session);
            training.epochs(1);
            float[] parameters = session.parameters();

            LiveBytes.withRoomFor(
                    10_000,
                    () -> assertThatExceptionOfType(DeviceOutOfMemoryException.class)
                            .isThrownBy(() -> session.evaluate(Split.VALIDATION)));

            assertThat(session.parameters()).isEqualTo(parameters);
            assertThat(session.evaluate(Split.VALIDATION).loss()).isFinite();
        }
    }

    @Test
    void isOverOnceThereIsRoom() {
        LiveBytes.withRoomFor(
                1,
                () -> assertThatExceptionOfType(DeviceOutOfMemoryException.class)
                        .isThrownBy(() -> ImageTraining.open(SGD)));

        try (TrainingSession session = ImageTraining.open(SGD)) {
            new ImageTraining(session).epochs(1);
            assertThat(session.loss()).isFinite();
        }
    }

    private static long bytesNeeded() {
        try (TrainingSession session = ImageTraining.open(SGD)) {
            return session.memory().total();
        }
    }
}
