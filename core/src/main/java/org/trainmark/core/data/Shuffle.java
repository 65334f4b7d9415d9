package org.trainmark.core.data;

import java.util.Random;

/** The shuffle of Fisher and Yates (Durstenfeld, 1964): with one seed the same on every JVM. */
public final class Shuffle {

    private Shuffle() {}

    public static void inPlace(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
