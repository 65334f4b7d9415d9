package org.trainmark.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({"adam,adam,0", "adma,adam,1", "adm,adam,1", "adamw,adam,1", "'',adam,4", "kitten,sitting,3"})
    void countsEditsAndSwaps(String a, String b, int edits) {
        assertThat(Nearest.distance(a, b)).isEqualTo(edits);
        assertThat(Nearest.distance(b, a)).isEqualTo(edits);
    }

    @Test
    void suggestsTheNearestWord() {
        assertThat(Nearest.hint("batchsize", List.of("batch-size", "data"))).isEqualTo("; did you mean 'batch-size'?");
    }

    @Test
    void takesSmallAndCapitalLettersForTheSame() {
        assertThat(Nearest.hint("MNIST", List.of("digits", "mnist"))).isEqualTo("; did you mean 'mnist'?");
    }

    @Test
    void suggestsNothingThatIsFarOff() {
        assertThat(Nearest.hint("zzz", List.of("sgd", "data"))).isEmpty();
        assertThat(Nearest.hint("z".repeat(1_000_000), List.of("sgd"))).isEmpty();
    }
}
