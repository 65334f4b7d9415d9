package org.trainmark.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownDatasetTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsName(KnownDataset set) {
        assertThat(KnownDataset.named(set.id())).isSameAs(set);
    }

    @ParameterizedTest
    @EnumSource
    void pinsTheDigestOfEachFile(KnownDataset set) {
        assertThat(set.files()).isNotEmpty().allMatch(file -> file.sha256().matches("[0-9a-f]{64}"));
    }

    @Test
    void suggestsTheNearestNameForAnUnknownOne() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> KnownDataset.named("fashon-mnist"))
                .withMessage("there is no data set 'fashon-mnist' among digits, fashion-mnist, jargon, mnist;"
                        + " did you mean 'fashion-mnist'?");
    }

    @Test
    void namesFileAndBothDigestsIfTheyDiffer() {
        KnownFile file = new KnownFile("labels", "00ff");

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> file.check("/data/labels.gz", "00fe"))
                .withMessageContainingAll("/data/labels.gz", "expected 00ff", "found    00fe", "fetch the set again");
    }
}
