package org.trainmark.core.data.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataSummary;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Task.NextToken;
import org.trainmark.core.data.TokenSource.Copy;
import org.trainmark.core.data.TokenSource.ModularAddition;
import org.trainmark.core.data.TokenSource.Rule;
import org.trainmark.core.data.TokenSource.Sequences;

class SequenceDataTest {

    private final DataLoader loader = new DataLoader(new DataDirectories(List.of(), Path.of("cache")));

    static List<Rule> everyRule() {
        return List.of(new Copy(4, 3), new ModularAddition(7));
    }

    @Test
    void copyAsksForTheCopyAlone() {
        RawData data = SequenceData.make(new Sequences(new Copy(4, 10), 50, 1));

        assertThat(data.shape()).isEqualTo(Shape.tokens(8, 11));
        assertThat(data.task()).isEqualTo(new NextToken(11));
        Examples all = Unscaled.all(data);
        assertThat(all.count()).isEqualTo(50);
        assertThat(all.targetsAsked()).isEqualTo(4);
        for (int at = 0; at < all.features().length; at += 8) {
            float[] f = all.features();
            float[] t = all.targets();
            assertThat(f[at + 4]).isEqualTo(10);
            assertThat(List.of(f[at + 5], f[at + 6], f[at + 7])).isEqualTo(List.of(f[at], f[at + 1], f[at + 2]));
            assertThat(List.of(t[at], t[at + 1], t[at + 2], t[at + 3])).containsOnly(-1f);
            assertThat(List.of(t[at + 4], t[at + 5], t[at + 6], t[at + 7]))
                    .isEqualTo(List.of(f[at], f[at + 1], f[at + 2], f[at + 3]));
        }
    }

    @Test
    void copyDrawsEveryToken() {
        Set<Float> tokens = new HashSet<>();
        for (float token : Unscaled.all(SequenceData.make(new Sequences(new Copy(4, 5), 50, 1)))
                .targets()) {
            tokens.add(token);
        }

        assertThat(tokens).containsExactlyInAnyOrder(-1f, 0f, 1f, 2f, 3f, 4f);
    }

    @Test
    void copiesASingleToken() {
        Examples all = Unscaled.all(SequenceData.make(new Sequences(new Copy(1, 2), 3, 1)));

        assertThat(all.features()[1]).isEqualTo(2);
        assertThat(all.targets()[1]).isEqualTo(all.features()[0]);
    }

    @Test
    void additionAsksForTheSumAlone() {
        RawData data = SequenceData.make(new Sequences(new ModularAddition(7), 30, 1));

        assertThat(data.shape()).isEqualTo(Shape.tokens(3, 8));
        Examples all = Unscaled.all(data);
        assertThat(all.targetsAsked()).isEqualTo(1);
        for (int at = 0; at < all.features().length; at += 3) {
            assertThat(all.features()[at + 2]).isEqualTo(7);
            assertThat(all.targets()[at]).isEqualTo(-1);
            assertThat(all.targets()[at + 1]).isEqualTo(-1);
            assertThat(all.targets()[at + 2]).isEqualTo((all.features()[at] + all.features()[at + 1]) % 7);
        }
    }

    @Test
    void additionHasNoPairTwice() {
        float[] features = Unscaled.all(SequenceData.make(new Sequences(new ModularAddition(7), 49, 1)))
                .features();

        Set<List<Float>> pairs = new HashSet<>();
        for (int at = 0; at < features.length; at += 3) {
            pairs.add(List.of(features[at], features[at + 1]));
        }
        assertThat(pairs).hasSize(49);
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void knowsTheDigestWithoutKeepingTheExamples(Rule rule) {
        Sequences request = new Sequences(rule, 40, 5);

        assertThat(SequenceData.digest(request))
                .isEqualTo(SequenceData.make(request).sha256())
                .isNotEqualTo(SequenceData.digest(new Sequences(rule, 40, 6)));
    }

    @Test
    void makesTheSameFromTheSameSeedOnEveryJvm() {
        assertThat(SequenceData.digest(new Sequences(new Copy(4, 3), 40, 1)))
                .isEqualTo("f3b5d8ee9c3ccd515eab7dd5780e747432e32a09d309743c93db574d2c3de2b8");
        assertThat(SequenceData.digest(new Sequences(new ModularAddition(7), 40, 1)))
                .isEqualTo("18e0270a4c67d77adbc4c36b00671ae221ea4171a3006d0c39abb6867aedc0fe");
    }

    @ParameterizedTest
    @MethodSource("everyRule")
    void isOutlinedWithoutBeingMade(Rule rule) {
        DataRequest request = new DataRequest(new Sequences(rule, 40, 1), 0.25, 0, 1, Optional.empty());

        DataSummary summary = loader.outline(request);

        assertThat(summary.sha256()).isEmpty();
        assertThat(summary.lines())
                .containsExactly(
                        "sequences: 40 examples (30 training, 10 validation), %s, next token".formatted(rule.shape()));
        assertThat(loader.summarize(request).sha256())
                .contains(loader.load(request).sha256());
    }
}
