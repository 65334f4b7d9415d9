package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/**
 * The contract finds what is wrong with an engine: the tests that are about it fail, and where it can be, no others.
 */
class EngineContractTest {

    @Test
    void allowsForTheRoundingOfSinglePrecision() {
        assertThat(failuresOf(FormulaVariant.InSinglePrecision.class, ContractSubject.class))
                .isEmpty();
    }

    @Test
    void findsTheRoundingOfTensorFloats() {
        assertThat(failuresOf(FormulaVariant.InTensorFloat.class, GradientContract.class, SeedContract.class))
                .contains("gradientIsTheFiniteDifferenceOfTheLoss");
    }

    @Test
    void findsAGradientThatIsWrongInOneBias() {
        assertThat(failuresOf(FormulaVariant.OfOneBias.class, GradientContract.class, StepContract.class))
                .contains("gradientIsTheFiniteDifferenceOfTheLoss", "everyStepFollowsEveryActivationAndLoss");
    }

    @Test
    void findsAdamWithoutBiasCorrection() {
        assertThat(failuresOf(FormulaVariant.OfAdam.class))
                .containsExactlyInAnyOrder(
                        "everyStepFollowsTheFormulaOfTheOptimizer",
                        "everyOptimizerWorksOnTheRegularizedGradient",
                        "decaySparesTheKindsThatAreNamed",
                        "decaySparesEmbeddingsAndNormalizations",
                        "decaySparesWeightsOfEveryLayerIfTheyAreNamed");
    }

    @Test
    void findsMomentumThatAveragesGradients() {
        assertThat(failuresOf(FormulaVariant.OfMomentum.class, StepContract.class))
                .contains("everyStepFollowsTheFormulaOfTheOptimizer", "stepsNeedNotBeAwaited")
                .doesNotContain("everyStepFollowsEveryActivationAndLoss");
    }

    @Test
    void findsEpsilonUnderTheRoot() {
        assertThat(failuresOf(FormulaVariant.OfRmsProp.class))
                .containsExactlyInAnyOrder(
                        "everyStepFollowsTheFormulaOfTheOptimizer",
                        "everyOptimizerWorksOnTheRegularizedGradient",
                        "decaySparesTheKindsThatAreNamed");
    }

    @Test
    void findsWeightDecayLeftOut() {
        assertThat(failuresOf(FormulaVariant.OfAdamW.class))
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
        assertThat(failuresOf(FormulaVariant.OfLamb.class))
                .containsExactlyInAnyOrder(
                        "everyStepFollowsTheFormulaOfTheOptimizer",
                        "lambTakesEachTensorOfBlocksByItself",
                        "lambTakesEachTensorOfEveryLayerByItself",
                        "everyOptimizerWorksOnTheRegularizedGradient",
                        "decaySparesTheKindsThatAreNamed");
    }

    @Test
    void findsLambThatLeavesOutTheRatioWhereNothingDecays() {
        assertThat(failuresOf(FormulaVariant.OfLambThatSpares.class))
                .containsExactlyInAnyOrder(
                        "everyStepFollowsTheFormulaOfTheOptimizer",
                        "everyOptimizerWorksOnTheRegularizedGradient",
                        "decaySparesTheKindsThatAreNamed");
    }

    @Test
    void findsALossFromAfterTheUpdate() {
        assertThat(failuresOf(
                        ConductVariant.LossAfterUpdate.class,
                        StepContract.class,
                        GradientContract.class,
                        EvaluationContract.class))
                .contains("everyStepFollowsEveryActivationAndLoss")
                .doesNotContain("gradientIsTheFiniteDifferenceOfTheLoss", "evaluatesSplitsOfAnySize");
    }

    @Test
    void findsAShortBatchThatIsDropped() {
        assertThat(failuresOf(ConductVariant.ShortBatchDropped.class, StepContract.class))
                .contains(
                        "everyStepFollowsEveryActivationAndLoss", "batchesOfAnySizeUpToTheConfiguredOneComeInAnyOrder");
    }

    @Test
    void findsAnEvaluationOfTheFirstChunkAlone() {
        assertThat(failuresOf(ConductVariant.FirstChunkEvaluated.class)).containsExactly("evaluatesSplitsOfAnySize");
    }

    @Test
    void findsPredictionsOfOtherExamples() {
        assertThat(failuresOf(ConductVariant.PredictionsLate.class))
                .containsExactly("predictsTheClassesThatTheAccuracyCounts");
    }

    @Test
    void findsAnOrderThatIsReadTooLate() {
        assertThat(failuresOf(ConductVariant.StepDeferred.class, StepContract.class))
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
                .containsExactlyInAnyOrder(
                        "refusesEveryCallAfterClose", "closesTwice", "neitherTellsItsStateNorGoesOnOnceItIsClosed");
    }

    @Test
    void findsAStateOfWhichOnlyTheParametersAreTakenOver() {
        assertThat(failuresOf(ConductVariant.OnlyParametersRestored.class))
                .containsExactlyInAnyOrder(
                        "goesOnFromAStateOfEveryOptimizer",
                        "goesOnFromAStateOfEveryLayer",
                        "goesOnFromAStateBetweenBatchesThatGoThroughInParts",
                        "goesBackToAStateOfItsOwn");
    }

    @Test
    void findsOwnFeaturesThatAreOverlooked() {
        assertThat(failuresOf(ConductVariant.OwnFeaturesOverlooked.class))
                .containsExactlyInAnyOrder(
                        "trainsOnABatchsOwnFeaturesReadBeforeTheStepReturns",
                        "partsHaveTheirShareOfABatchsOwnFeatures",
                        "refusesFewerFeaturesThanABatchNeedsAndGoesOn");
    }

    @Test
    void findsAQualityThatOutlivesItsNetwork() {
        assertThat(failuresOf(ConductVariant.LastQualityKept.class, EvaluationContract.class))
                .containsExactlyInAnyOrder(
                        "divergenceIsALossThatIsNotFinite", "noQualityComesOfNumbersThatAreNotFinite");
    }

    @Test
    void findsSmoothingThatIsLeftOut() {
        assertThat(failuresOf(ConfigVariant.SmoothingLeftOut.class, RegularizationContract.class))
                .contains("everyStepFollowsEveryRegularization", "everyLossOfClassesCanBeSmoothed");
    }

    @Test
    void findsDecayThatGoesThroughTheOptimizer() {
        assertThat(failuresOf(ConfigVariant.DecayAsPenalty.class, RegularizationContract.class))
                .contains("everyOptimizerWorksOnTheRegularizedGradient");
    }

    @Test
    void findsBatchesThatGoThroughAtOnce() {
        assertThat(failuresOf(ConfigVariant.PartsLeftOut.class))
                .containsExactlyInAnyOrder("everyLayerTakesPartsOfABatch", "networksOfBlocksGoThroughInParts");
    }

    @Test
    void findsRunningEstimatesThatRunTooFast() {
        assertThat(failuresOf(ConfigVariant.DecayReversed.class, NetworkContract.class))
                .containsExactlyInAnyOrder(
                        "everyStepAndEvaluationFollowsNetworksOfAllLayers", "aBatchOfOneValueIsNormalizedToItsShift");
    }

    @Test
    void findsMeansInPlaceOfMaxima() {
        assertThat(failuresOf(ConfigVariant.MeansForMaxima.class, NetworkContract.class))
                .containsExactlyInAnyOrder(
                        "everyStepAndEvaluationFollowsNetworksOfAllLayers",
                        "everyStepFollowsANetworkOfEveryLayerUnderEveryLoss",
                        "networksTakeBatchesOfAnySizeInAnyOrder");
    }

    @Test
    void findsAttentionThatLooksAhead() {
        assertThat(failuresOf(ConfigVariant.LookingAhead.class, NetworkContract.class))
                .containsExactly("everyStepAndEvaluationFollowsNetworksOfAllLayers");
    }

    @Test
    void findsAResidualWithoutItsShortcut() {
        assertThat(failuresOf(ConfigVariant.ShortcutLeftOut.class, NetworkContract.class))
                .contains("everyStepAndEvaluationFollowsNetworksOfAllLayers", "computingBlocksAgainChangesNothing");
    }

    @Test
    void allowsARefusalThatIsAnnounced() {
        assertThat(failuresOf(ConfigVariant.Refusing.class)).isEmpty();
    }

    @Test
    void findsARefusalInWordsOnly() {
        assertThat(failuresOf(ConfigVariant.RefusingInWords.class, RegularizationContract.class))
                .contains("everyLossOfClassesCanBeSmoothed");
    }

    @Test
    void allowsDropoutOfOnesOwn() {
        assertThat(failuresOf(DropoutVariant.OwnMask.class)).isEmpty();
    }

    @Test
    void findsDropoutThatClaimsToFollowTheMask() {
        assertThat(failuresOf(DropoutVariant.FalseClaim.class, NetworkContract.class))
                .contains("everyStepAndEvaluationFollowsNetworksOfAllLayers");
        assertThat(failuresOf(DropoutVariant.FalseClaim.class, DropoutContract.class))
                .isEmpty();
    }

    @Test
    void findsDropoutThatIsNotAtRandom() {
        assertThat(failuresOf(DropoutVariant.SameForEveryRow.class, DropoutContract.class))
                .containsExactly("dropsOtherValuesInEveryRow");
        assertThat(failuresOf(DropoutVariant.SameInEveryStep.class, DropoutContract.class))
                .containsExactly("dropsOtherValuesInEveryStep");
        assertThat(failuresOf(DropoutVariant.SameForEverySeedAndLayer.class, DropoutContract.class))
                .containsExactlyInAnyOrder("dropsOtherValuesWithAnotherSeed", "dropsOtherValuesInEveryLayer");
    }

    @Test
    void findsDropoutOfAnotherSizeOrScale() {
        assertThat(failuresOf(DropoutVariant.RateRounded.class, DropoutContract.class))
                .contains("dropsItsShareAndScalesTheRest");
        assertThat(failuresOf(DropoutVariant.NotMadeUpFor.class, DropoutContract.class))
                .containsExactly("dropsItsShareAndScalesTheRest");
        assertThat(failuresOf(DropoutVariant.DroppingInEvaluation.class, DropoutContract.class))
                .contains("dropsNothingInEvaluation");
    }

    /** Runs all tests but those of gradients, which take the longest, and which nothing that is wrong here concerns. */
    private static Set<String> failuresOf(Class<? extends EngineContract> contract) {
        return failuresOf(contract, declaring -> declaring != GradientContract.class);
    }

    /** Runs those tests alone that some parts of the contract declare. */
    private static Set<String> failuresOf(Class<? extends EngineContract> contract, Class<?>... parts) {
        return failuresOf(contract, declaring -> Stream.of(parts).anyMatch(part -> part.isAssignableFrom(declaring)));
    }

    private static Set<String> failuresOf(Class<? extends EngineContract> contract, Predicate<Class<?>> isRun) {
        PostDiscoveryFilter declared = test -> FilterResult.includedIf(test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod().getDeclaringClass())
                .filter(declaring -> !isRun.test(declaring))
                .isEmpty());
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .filters(declared)
                .execute()
                .testEvents();
        assertThat(tests.succeeded().count()).isPositive();
        return tests.failed().stream()
                .map(event -> event.getTestDescriptor().getSource().orElseThrow())
                .map(source -> ((MethodSource) source).getMethodName())
                .collect(Collectors.toSet());
    }
}
