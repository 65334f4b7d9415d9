package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The contract finds sessions that misbehave: the tests that are about it fail, and where it can be, no others. */
class ConductVariantTest {

    @Test
    void findsALossFromAfterTheUpdate() {
        assertThat(ContractFailures.of(
                        ConductVariant.LossAfterUpdate.class,
                        StepContract.class,
                        GradientContract.class,
                        EvaluationContract.class))
                .contains("everyStepFollowsEveryActivationAndLoss")
                .doesNotContain("gradientIsTheFiniteDifferenceOfTheLoss", "evaluatesSplitsOfAnySize");
    }

    @Test
    void findsAShortBatchThatIsDropped() {
        assertThat(ContractFailures.of(ConductVariant.ShortBatchDropped.class, StepContract.class))
                .contains(
                        "everyStepFollowsEveryActivationAndLoss", "batchesOfAnySizeUpToTheConfiguredOneComeInAnyOrder");
    }

    @Test
    void findsAnEvaluationOfTheFirstChunkAlone() {
        assertThat(ContractFailures.of(ConductVariant.FirstChunkEvaluated.class))
                .containsExactly("evaluatesSplitsOfAnySize");
    }

    @Test
    void findsPredictionsOfOtherExamples() {
        assertThat(ContractFailures.of(ConductVariant.PredictionsLate.class))
                .containsExactly("predictsTheClassesThatTheAccuracyCounts");
    }

    @Test
    void findsAnOrderThatIsReadTooLate() {
        assertThat(ContractFailures.of(ConductVariant.StepDeferred.class, StepContract.class))
                .contains("takesTheOrderOfABatchBeforeTheStepReturns")
                .doesNotContain("everyStepFollowsEveryActivationAndLoss");
    }

    @Test
    void findsSessionsThatCloseEachOther() {
        assertThat(ContractFailures.of(ConductVariant.AllClosed.class))
                .containsExactly("sessionsDoNotDisturbEachOther");
    }

    @Test
    void findsASessionThatOutlivesItsClose() {
        assertThat(ContractFailures.of(ConductVariant.NeverClosed.class))
                .containsExactlyInAnyOrder(
                        "refusesEveryCallAfterClose", "closesTwice", "neitherTellsItsStateNorGoesOnOnceItIsClosed");
    }

    @Test
    void findsAStateOfWhichOnlyTheParametersAreTakenOver() {
        assertThat(ContractFailures.of(ConductVariant.OnlyParametersRestored.class))
                .containsExactlyInAnyOrder(
                        "goesOnFromAStateOfEveryOptimizer",
                        "goesOnFromAStateOfEveryLayer",
                        "goesOnFromAStateBetweenBatchesThatGoThroughInParts",
                        "goesBackToAStateOfItsOwn");
    }

    @Test
    void findsOwnFeaturesThatAreOverlooked() {
        assertThat(ContractFailures.of(ConductVariant.OwnFeaturesOverlooked.class))
                .containsExactlyInAnyOrder(
                        "trainsOnABatchsOwnFeaturesReadBeforeTheStepReturns",
                        "partsHaveTheirShareOfABatchsOwnFeatures",
                        "refusesFewerFeaturesThanABatchNeedsAndGoesOn");
    }

    @Test
    void findsAQualityThatOutlivesItsNetwork() {
        assertThat(ContractFailures.of(ConductVariant.LastQualityKept.class, EvaluationContract.class))
                .containsExactlyInAnyOrder(
                        "divergenceIsALossThatIsNotFinite", "noQualityComesOfNumbersThatAreNotFinite");
    }
}
