package org.trainmark.results.early.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The orders in which an audit has trainings come, one of each cell, as in a search that measures no cell twice. */
public final class ShuffledOrders {

    private static final long SEEDS = 1_000_003;

    private ShuffledOrders() {}

    /**
     * Returns the first training of each cell in the order of the log, and so many less one orders at random, which are
     * the same for the same seed.
     *
     * @param cells the trainings of each cell, in the order of the log
     */
    public static <T> List<List<T>> of(List<List<T>> cells, int count, long seed) {
        List<T> logged = cells.stream().map(cell -> cell.get(0)).toList();
        return Stream.concat(
                        Stream.of(logged),
                        IntStream.range(1, count)
                                .mapToObj(number -> random(cells, new SplittableRandom(seed * SEEDS + number))))
                .toList();
    }

    private static <T> List<T> random(List<List<T>> cells, SplittableRandom random) {
        List<T> order = new ArrayList<>();
        for (List<T> cell : cells) {
            T chosen = cell.get(random.nextInt(cell.size()));
            int place = random.nextInt(order.size() + 1);
            order.add(chosen);
            order.set(order.size() - 1, order.get(place));
            order.set(place, chosen);
        }
        return order;
    }
}
