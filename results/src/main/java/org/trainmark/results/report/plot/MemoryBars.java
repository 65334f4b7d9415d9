package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.trainmark.results.memory.MemoryGroup;
import org.trainmark.results.memory.MemoryUse;
import org.trainmark.results.report.svg.Bar;
import org.trainmark.results.report.svg.Bar.Part;
import org.trainmark.results.summary.Unit;

/** What a group of cells holds at each batch size, by purpose, with whatever else a whole has on top. */
final class MemoryBars {

    /** The color of what has no purpose. */
    static final int REST = 0;

    /** More bars than that are no longer seen apart. */
    private static final int MOST = 40;

    private MemoryBars() {}

    static List<Bar> bars(MemoryGroup group, ToDoubleFunction<MemoryUse> whole) {
        return shown(group).stream().map(batch -> bar(group, batch, whole)).toList();
    }

    /** Returns the batch sizes that there is room for, from the smallest to the largest. */
    static List<Integer> shown(MemoryGroup group) {
        List<Integer> all = List.copyOf(group.uses().keySet());
        return all.size() <= MOST
                ? all
                : IntStream.range(0, MOST)
                        .mapToObj(i -> all.get((int) ((long) i * (all.size() - 1) / (MOST - 1))))
                        .toList();
    }

    private static Bar bar(MemoryGroup group, int batch, ToDoubleFunction<MemoryUse> whole) {
        List<Part> parts = new ArrayList<>();
        for (String purpose : MemoryUse.PURPOSES) {
            parts.add(part(batch, color(purpose), words(purpose), group.median(batch, use -> bytes(use, purpose))));
        }
        double rest = group.median(batch, use -> Math.max(0, whole.applyAsDouble(use) - use.accounted()));
        parts.add(part(batch, REST, "all else", rest));
        return new Bar(batch, parts.stream().filter(part -> part.value() > 0).toList());
    }

    private static Part part(int batch, int color, String what, double bytes) {
        return new Part(color, bytes, "batch %d, %s: %s".formatted(batch, what, Unit.BYTES.text(bytes)));
    }

    static double bytes(MemoryUse use, String purpose) {
        return use.purposes().getOrDefault(purpose, 0.0);
    }

    static int color(String purpose) {
        return 1 + MemoryUse.PURPOSES.indexOf(purpose);
    }

    static String words(String purpose) {
        return purpose.replace('-', ' ').toLowerCase(Locale.ROOT);
    }
}
