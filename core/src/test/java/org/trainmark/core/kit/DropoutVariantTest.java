package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The contract finds dropout that is not what it should be, and lets that alone which is another than the mask's. */
class DropoutVariantTest {

    @Test
    void allowsDropoutOfOnesOwn() {
        assertThat(ContractFailures.of(DropoutVariant.OwnMask.class)).isEmpty();
    }

    @Test
    void findsDropoutThatClaimsToFollowTheMask() {
        assertThat(ContractFailures.of(DropoutVariant.FalseClaim.class, NetworkContract.class))
                .contains("everyStepAndEvaluationFollowsNetworksOfAllLayers");
        assertThat(ContractFailures.of(DropoutVariant.FalseClaim.class, DropoutContract.class))
                .isEmpty();
    }

    @Test
    void findsDropoutThatIsNotAtRandom() {
        assertThat(ContractFailures.of(DropoutVariant.SameForEveryRow.class, DropoutContract.class))
                .containsExactly("dropsOtherValuesInEveryRow");
        assertThat(ContractFailures.of(DropoutVariant.SameInEveryStep.class, DropoutContract.class))
                .containsExactly("dropsOtherValuesInEveryStep");
        assertThat(ContractFailures.of(DropoutVariant.SameForEverySeedAndLayer.class, DropoutContract.class))
                .containsExactlyInAnyOrder("dropsOtherValuesWithAnotherSeed", "dropsOtherValuesInEveryLayer");
    }

    @Test
    void findsDropoutOfAnotherSizeOrScale() {
        assertThat(ContractFailures.of(DropoutVariant.RateRounded.class, DropoutContract.class))
                .contains("dropsItsShareAndScalesTheRest");
        assertThat(ContractFailures.of(DropoutVariant.NotMadeUpFor.class, DropoutContract.class))
                .containsExactly("dropsItsShareAndScalesTheRest");
        assertThat(ContractFailures.of(DropoutVariant.DroppingInEvaluation.class, DropoutContract.class))
                .contains("dropsNothingInEvaluation");
    }
}
