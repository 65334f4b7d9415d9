package org.trainmark.core.data.load;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.trainmark.core.data.CounterBits;
import org.trainmark.core.data.CounterBits.Use;
import org.trainmark.core.data.Task.NextToken;
import org.trainmark.core.data.TokenSource.Copy;
import org.trainmark.core.data.TokenSource.ModularAddition;
import org.trainmark.core.data.TokenSource.Sequences;

/** Draws examples whose tokens follow from each other. */
interface SequenceRule {

    /** Writes the tokens of the next example, and its target at each position. */
    void next(float[] features, float[] targets);

    static SequenceRule of(Sequences request) {
        Random random = CounterBits.random(request.seed(), Use.SYNTHETIC_DATA);
        return request.rule() instanceof Copy copy
                ? (features, targets) -> copy(copy, random, features, targets)
                : new Sums(((ModularAddition) request.rule()).modulus(), random);
    }

    /** The last of the copied tokens is only asked for, so that all that is asked for is copied. */
    private static void copy(Copy rule, Random random, float[] features, float[] targets) {
        int length = rule.length();
        Arrays.fill(targets, NextToken.NOT_ASKED);
        for (int i = 0; i < length; i++) {
            float token = random.nextInt(rule.vocabulary());
            features[i] = token;
            targets[length + i] = token;
        }
        features[length] = rule.vocabulary();
        System.arraycopy(features, 0, features, length + 1, length - 1);
    }

    /** Pairs of numbers with their sum, none of them twice: the shuffle of all pairs as far as it is needed. */
    final class Sums implements SequenceRule {

        private final int modulus;
        private final Random random;
        private final Map<Integer, Integer> moved = new HashMap<>();
        private int drawn;

        private Sums(int modulus, Random random) {
            this.modulus = modulus;
            this.random = random;
        }

        @Override
        public void next(float[] features, float[] targets) {
            int place = drawn + random.nextInt(modulus * modulus - drawn);
            int pair = moved.getOrDefault(place, place);
            moved.put(place, moved.getOrDefault(drawn, drawn));
            drawn++;
            int first = pair / modulus;
            int second = pair % modulus;
            features[0] = first;
            features[1] = second;
            features[2] = modulus;
            Arrays.fill(targets, NextToken.NOT_ASKED);
            targets[2] = (first + second) % modulus;
        }
    }
}
