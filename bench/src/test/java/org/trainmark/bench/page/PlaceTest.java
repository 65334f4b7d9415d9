package org.trainmark.bench.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @Test
    void isReadAsItWasWritten() {
        Place place = new Place("mf4k2x.1", 17);

        assertThat(place.text()).isEqualTo("mf4k2x.1:17");
        assertThat(Place.parse(place.text())).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":0", "17", "a:-1", "a:1234567890", "A:1", "a b:1", "a:1:1", "after=a:1", "\u0660:\u0661"})
    void isTheStartWhereNothingOfThisWroteIt(String text) {
        assertThat(Place.parse(text)).isEqualTo(Place.START);
    }
}
