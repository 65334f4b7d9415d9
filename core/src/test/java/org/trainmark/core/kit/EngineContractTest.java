package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/**
 * The contract finds what is wrong with an engine: the tests that are about it fail, and where it can be, no others.
 */
class EngineContractTest {

    @Test
    void allowsForTheRoundingOfSinglePrecision() {
        assertThat(failuresOf(FormulaVariant.InSinglePrecision.class)).isEmpty();
    }

    @Test
    void findsTheRoundingOfTensorFloats() {
        assertThat(failuresOf(FormulaVariant.InTensorFloat.class)).contains("gradientIsTheFiniteDifferenceOfTheLoss");
    }

    @Test
    void findsAGradientThatIsWrongInOneBias() {
        assertThat(failuresOf(FormulaVariant.OfOneBias.class))
                .contains("gradientIsTheFiniteDifferenceOfTheLoss", "everyStepFollowsEveryActivationAndLoss");
    }

    @Test
    void findsAdamWithoutBiasCorrection() {
        assertThat(failuresOf(FormulaVariant.OfAdam.class)).containsExactly("everyStepFollowsTheFormulaOfTheOptimizer");
    }

    @Test
    void findsMomentumThatAveragesGradients() {
        assertThat(failuresOf(FormulaVariant.OfMomentum.class))
                .containsExactlyInAnyOrder("everyStepFollowsTheFormulaOfTheOptimizer", "stepsNeedNotBeAwaited");
    }

    @Test
    void findsEpsilonUnderTheRoot() {
        assertThat(failuresOf(FormulaVariant.OfRmsProp.class))
                .containsExactly("everyStepFollowsTheFormulaOfTheOptimizer");
    }

    @Test
    void findsWeightDecayLeftOut() {
        assertThat(failuresOf(FormulaVariant.OfAdamW.class))
                .containsExactly("everyStepFollowsTheFormulaOfTheOptimizer");
    }

    @Test
    void findsALossFromAfterTheUpdate() {
        assertThat(failuresOf(ConductVariant.LossAfterUpdate.class))
                .contains("everyStepFollowsEveryActivationAndLoss")
                .doesNotContain("gradientIsTheFiniteDifferenceOfTheLoss", "evaluatesSplitsOfAnySize");
    }

    @Test
    void findsAShortBatchThatIsDropped() {
        assertThat(failuresOf(ConductVariant.ShortBatchDropped.class))
                .contains(
                        "everyStepFollowsEveryActivationAndLoss", "batchesOfAnySizeUpToTheConfiguredOneComeInAnyOrder");
    }

    @Test
    void findsAnEvaluationOfTheFirstChunkAlone() {
        assertThat(failuresOf(ConductVariant.FirstChunkEvaluated.class)).containsExactly("evaluatesSplitsOfAnySize");
    }

    @Test
    void findsAnOrderThatIsReadTooLate() {
        assertThat(failuresOf(ConductVariant.StepDeferred.class))
                .contains("takesTheOrderOfABatchBeforeTheStepReturns")
                .doesNotContain("everyStepFollowsEveryActivationAndLoss");
    }

    @Test
    void findsSessionsThatCloseEachOther() {
        assertThat(failuresOf(ConductVariant.AllClosed.class)).containsExactly("sessionsDoNotDisturbEachOther");
    }

    @Test
    void findsASessionThatOutlivesItsClose() {
        assertThat(failuresOf(ConductVariant.NeverClosed.class))
                .containsExactlyInAnyOrder("refusesEveryCallAfterClose", "closesTwice");
    }

    private static Set<String> failuresOf(Class<? extends EngineContract> contract) {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents();
        assertThat(tests.succeeded().count()).isPositive();
        return tests.failed().stream()
                .map(event -> event.getTestDescriptor().getSource().orElseThrow())
                .map(source -> ((MethodSource) source).getMethodName())
                .collect(Collectors.toSet());
    }
}
