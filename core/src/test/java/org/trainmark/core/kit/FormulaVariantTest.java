package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The contract finds updates that are not quite what was asked for: the tests that are about them fail, and where it
 * can be, no others.
 */
class FormulaVariantTest {

    @Test
    void allowsForTheRoundingOfSinglePrecision() {
        assertThat(ContractFailures.of(FormulaVariant.InSinglePrecision.class, ContractSubject.class))
                .isEmpty();
    }

    @Test
    void findsTheRoundingOfTensorFloats() {
        assertThat(ContractFailures.of(FormulaVariant.InTensorFloat.class, GradientContract.class, SeedContract.class))
                .contains("gradientIsTheFiniteDifferenceOfTheLoss");
    }

    @Test
    void findsAGradientThatIsWrongInOneBias() {
        assertThat(ContractFailures.of(FormulaVariant.OfOneBias.class, GradientContract.class, StepContract.class))
                .contains("gradientIsTheFiniteDifferenceOfTheLoss", "everyStepFollowsEveryActivationAndLoss");
    }

    @Test
    void findsAdamWithoutBiasCorrection() {
        assertThat(ContractFailures.of(FormulaVariant.OfAdam.class))
                .containsExactlyInAnyOrder(
                        "everyStepFollowsTheFormulaOfTheOptimizer",
                        "everyOptimizerWorksOnTheRegularizedGradient",
                        "decaySparesTheKindsThatAreNamed",
                        "decaySparesEmbeddingsAndNormalizations",
                        "decaySparesWeightsOfEveryLayerIfTheyAreNamed");
    }

    @Test
    void findsMomentumThatAveragesGradients() {
        assertThat(ContractFailures.of(FormulaVariant.OfMomentum.class, StepContract.class))
                .contains("everyStepFollowsTheFormulaOfTheOptimizer", "stepsNeedNotBeAwaited")
                .doesNotContain("everyStepFollowsEveryActivationAndLoss");
    }

    @Test
    void findsEpsilonUnderTheRoot() {
        assertThat(ContractFailures.of(FormulaVariant.OfRmsProp.class))
                .containsExactlyInAnyOrder(
                        "everyStepFollowsTheFormulaOfTheOptimizer",
                        "everyOptimizerWorksOnTheRegularizedGradient",
                        "decaySparesTheKindsThatAreNamed");
    }

    @Test
    void findsWeightDecayLeftOut() {
        assertThat(ContractFailures.of(FormulaVariant.OfAdamW.class))
                .containsExactlyInAnyOrder(
                        "everyStepFollowsTheFormulaOfTheOptimizer",
                        "everyOptimizerWorksOnTheRegularizedGradient",
                        "decaySparesTheKindsThatAreNamed",
                        "decaySparesEmbeddingsAndNormalizations",
                        "decaySparesWeightsOfEveryLayerIfTheyAreNamed",
                        "regularizationConcernsEveryParameterOfEveryLayer");
    }

    @Test
    void findsDecayLeftOutOfTheLengthOfLambsStep() {
        assertThat(ContractFailures.of(FormulaVariant.OfLamb.class))
                .containsExactlyInAnyOrder(
                        "everyStepFollowsTheFormulaOfTheOptimizer",
                        "lambTakesEachTensorOfBlocksByItself",
                        "lambTakesEachTensorOfEveryLayerByItself",
                        "everyOptimizerWorksOnTheRegularizedGradient",
                        "decaySparesTheKindsThatAreNamed");
    }

    @Test
    void findsLambThatLeavesOutTheRatioWhereNothingDecays() {
        assertThat(ContractFailures.of(FormulaVariant.OfLambThatSpares.class))
                .containsExactlyInAnyOrder(
                        "everyStepFollowsTheFormulaOfTheOptimizer",
                        "everyOptimizerWorksOnTheRegularizedGradient",
                        "decaySparesTheKindsThatAreNamed");
    }
}
