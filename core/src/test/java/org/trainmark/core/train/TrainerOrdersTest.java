package org.trainmark.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.optimizer.RateEdit;
import org.trainmark.core.train.TrainingOutcome.End;

/** With ten steps an epoch, evaluated twice in each. */
class TrainerOrdersTest {

    private static final StoppingRule RULE = new StoppingRule(2, 0.5, Optional.empty(), OptionalInt.empty());

    private final ScriptedSession session = new ScriptedSession();
    private final ScriptedOrders orders = new ScriptedOrders();

    @ParameterizedTest
    @EnumSource(
            value = End.class,
            names = {"NOT_LET_ON", "ENDED_BY_HAND", "PAUSED"})
    void endATrainingBehindTheStepInProgress(End why) {
        TrainingOutcome outcome = train(orders.after(7, new Order.Finish(why)));

        assertThat(outcome.end()).isEqualTo(why);
        assertThat(session.batches).hasSize(7);
        assertThat(outcome.curve()).extracting(EvaluationPoint::steps).containsExactly(5L);
    }

    @ParameterizedTest
    @EnumSource(
            value = End.class,
            names = {"TARGET_REACHED", "STOPPED_EARLY", "EPOCHS_DONE", "DIVERGED"})
    void endNoTrainingForAReasonOfItsOwn(End why) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Order.Finish(why));
    }

    @Test
    void changeTheRateFromTheNextStepOn() {
        TrainingOutcome outcome = train(orders.after(3, new Order.Rate(0.05)).after(12, new Order.Rate(0.2)));

        assertThat(session.rates.subList(0, 3)).containsOnly(0.1);
        assertThat(session.rates.subList(3, 12)).containsOnly(0.05);
        assertThat(session.rates.subList(12, 20)).containsOnly(0.2);
        assertThat(outcome.edits()).containsExactly(new RateEdit(3, 0.05), new RateEdit(12, 0.2));
        assertThat(outcome.rates())
                .containsExactly(new RateChange(0, 0.1), new RateChange(3, 0.05), new RateChange(12, 0.2));
    }

    @Test
    void areDoneBeforeTheFirstStep() {
        TrainingOutcome outcome = train(
                orders.after(0, new Order.Hold()).then(new Order.Rate(0.05)).then(new Order.GoOn()));

        assertThat(session.rates).containsOnly(0.05);
        assertThat(outcome.edits()).containsExactly(new RateEdit(0, 0.05));
        assertThat(new ScriptedSession()
                        .train(RULE, new ScriptedOrders().after(0, new Order.Finish(End.PAUSED)), Optional.empty())
                        .end())
                .isEqualTo(End.PAUSED);
    }

    @Test
    void multiplyTheRateOfNowByAFactorAndLeaveItWhereThatIsNone() {
        TrainingOutcome outcome = train(orders.after(3, new Order.Scale(0.5))
                .after(6, new Order.Scale(1e300))
                .after(9, new Order.Scale(4))
                .after(9, new Order.Scale(0.5)));

        assertThat(session.rates.subList(3, 9)).containsOnly(0.05);
        assertThat(session.rates.subList(9, 20)).containsOnly(0.1);
        assertThat(outcome.edits()).containsExactly(new RateEdit(3, 0.05), new RateEdit(9, 0.1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void changeTheRateToNothingThatIsNone(double rate) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Order.Rate(rate));
    }

    @Test
    void holdATrainingWithAllItsClocksStopped() {
        orders.after(8, new Order.Hold())
                .then(new Order.Hold())
                .then(new Order.Rate(0.3))
                .then(new Order.GoOn())
                .whileWaiting(() -> session.nanos += 1_000_000_000);

        TrainingOutcome outcome = train(orders);

        List<EvaluationPoint> undisturbed = new ScriptedSession().train(RULE).curve();
        assertThat(outcome.curve())
                .extracting(EvaluationPoint::wallNanos)
                .containsExactlyElementsOf(
                        undisturbed.stream().map(EvaluationPoint::wallNanos).toList());
        assertThat(outcome.curve())
                .extracting(EvaluationPoint::trainingNanos)
                .containsExactlyElementsOf(
                        undisturbed.stream().map(EvaluationPoint::trainingNanos).toList());
        assertThat(outcome.edits()).containsExactly(new RateEdit(8, 0.3));
    }

    @Test
    void endATrainingThatIsHeld() {
        TrainingOutcome outcome = train(orders.after(8, new Order.Hold()).then(new Order.Finish(End.ENDED_BY_HAND)));

        assertThat(outcome.end()).isEqualTo(End.ENDED_BY_HAND);
        assertThat(session.batches).hasSize(8);
    }

    @Test
    void goOnWhereNothingIsHeld() {
        assertThat(train(orders.after(8, new Order.GoOn())).end()).isEqualTo(End.EPOCHS_DONE);
    }

    @Test
    void saveATrainingAtItsLastStepAndEndItForItsOwnReason() {
        List<Checkpoint> saved = new ArrayList<>();

        TrainingOutcome outcome = train(orders.after(20, new Order.Finish(End.NOT_LET_ON))
                .after(20, new Order.Rate(0.5))
                .after(20, new Order.Save(saved::add)));

        assertThat(outcome.end()).isEqualTo(End.EPOCHS_DONE);
        assertThat(outcome.edits()).isEmpty();
        assertThat(saved).singleElement().satisfies(checkpoint -> {
            assertThat(checkpoint.progress().steps()).isEqualTo(20);
            assertThat(checkpoint.progress().curve()).isEqualTo(outcome.curve());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 7, 10, 13, 19})
    void saveSoThatATrainingGoesOnAsIfItHadNeverStopped(int step) {
        session.losses = taken -> 1.0 / taken;
        TrainingOutcome straight = session.train(RULE);
        ScriptedSession first = new ScriptedSession();
        first.losses = session.losses;
        List<Checkpoint> saved = new ArrayList<>();
        first.train(
                RULE,
                orders.after(step, new Order.Save(saved::add)).after(step, new Order.Finish(End.PAUSED)),
                Optional.empty());

        ScriptedSession second = new ScriptedSession();
        second.losses = session.losses;
        second.nanos = 77_000;
        second.evaluated.addAll(first.evaluated);
        TrainingOutcome resumed = second.train(RULE, Orders.NONE, Optional.of(saved.get(0)));

        assertThat(resumed).isEqualTo(straight);
        assertThat(second.batches).isEqualTo(session.batches.subList(step, 20));
        assertThat(second.rates).isEqualTo(session.rates.subList(step, 20));
    }

    @Test
    void saveWhatWasEdited() {
        List<Checkpoint> saved = new ArrayList<>();
        train(orders.after(3, new Order.Rate(0.05)).after(9, new Order.Save(saved::add)));

        ScriptedSession second = new ScriptedSession();
        TrainingOutcome resumed = second.train(RULE, Orders.NONE, Optional.of(saved.get(0)));

        assertThat(second.rates).hasSize(11).containsOnly(0.05);
        assertThat(resumed.edits()).containsExactly(new RateEdit(3, 0.05));
    }

    @Test
    void saveNothingToGoOnFromBehindTheLastStep() {
        List<Checkpoint> saved = new ArrayList<>();
        train(orders.after(20, new Order.Save(saved::add)));

        assertThatExceptionOfType(UnsupportedTrainingException.class)
                .isThrownBy(() -> new ScriptedSession().train(RULE, Orders.NONE, Optional.of(saved.get(0))))
                .withMessage("the training has taken all its 20 steps, so it cannot go on");
    }

    private TrainingOutcome train(Orders given) {
        return session.train(RULE, given, Optional.empty());
    }
}
