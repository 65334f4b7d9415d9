package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The contract finds engines that train something else than what was asked for, and lets those alone that refuse to.
 */
class ConfigVariantTest {

    @Test
    void findsSmoothingThatIsLeftOut() {
        assertThat(ContractFailures.of(ConfigVariant.SmoothingLeftOut.class, RegularizationContract.class))
                .contains("everyStepFollowsEveryRegularization", "everyLossOfClassesCanBeSmoothed");
    }

    @Test
    void findsDecayThatGoesThroughTheOptimizer() {
        assertThat(ContractFailures.of(ConfigVariant.DecayAsPenalty.class, RegularizationContract.class))
                .contains("everyOptimizerWorksOnTheRegularizedGradient");
    }

    @Test
    void findsBatchesThatGoThroughAtOnce() {
        assertThat(ContractFailures.of(ConfigVariant.PartsLeftOut.class))
                .containsExactlyInAnyOrder("everyLayerTakesPartsOfABatch", "networksOfBlocksGoThroughInParts");
    }

    @Test
    void findsRunningEstimatesThatRunTooFast() {
        assertThat(ContractFailures.of(ConfigVariant.DecayReversed.class, NetworkContract.class))
                .containsExactlyInAnyOrder(
                        "everyStepAndEvaluationFollowsNetworksOfAllLayers", "aBatchOfOneValueIsNormalizedToItsShift");
    }

    @Test
    void findsMeansInPlaceOfMaxima() {
        assertThat(ContractFailures.of(ConfigVariant.MeansForMaxima.class, NetworkContract.class))
                .containsExactlyInAnyOrder(
                        "everyStepAndEvaluationFollowsNetworksOfAllLayers",
                        "everyStepFollowsANetworkOfEveryLayerUnderEveryLoss",
                        "networksTakeBatchesOfAnySizeInAnyOrder");
    }

    @Test
    void findsAttentionThatLooksAhead() {
        assertThat(ContractFailures.of(ConfigVariant.LookingAhead.class, NetworkContract.class))
                .containsExactly("everyStepAndEvaluationFollowsNetworksOfAllLayers");
    }

    @Test
    void findsAResidualWithoutItsShortcut() {
        assertThat(ContractFailures.of(ConfigVariant.ShortcutLeftOut.class, NetworkContract.class))
                .contains("everyStepAndEvaluationFollowsNetworksOfAllLayers", "computingBlocksAgainChangesNothing");
    }

    @Test
    void allowsARefusalThatIsAnnounced() {
        assertThat(ContractFailures.of(ConfigVariant.Refusing.class)).isEmpty();
    }

    @Test
    void findsARefusalInWordsOnly() {
        assertThat(ContractFailures.of(ConfigVariant.RefusingInWords.class, RegularizationContract.class))
                .contains("everyLossOfClassesCanBeSmoothed");
    }
}
