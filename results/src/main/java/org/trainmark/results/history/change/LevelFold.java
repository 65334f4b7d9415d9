package org.trainmark.results.history.change;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A series that grows by one value at a time, and what is known of its level after each. What was confirmed once stays:
 * a change is found by the values up to a look alone, so that more of them take nothing back. Nothing is drawn by
 * chance: the same values give the same bits.
 *
 * <p>At each look all ways to cut the values since the last change are tried. The one with the largest t is shown if
 * two values after it make it {@linkplain Spending#provisional() likely}, and confirmed if four make it
 * {@linkplain Spending#confirmed sure}, as far as {@link Proof} holds.
 */
public final class LevelFold {

    /** Values before the first change, as nothing else tells the noise. */
    private static final int FEWEST_BEFORE = 5;

    private static final int FEWEST_CONFIRMED = 4;
    private static final int FEWEST_PROVISIONAL = 2;
    private static final double TYPICAL = 4;

    private final Values values = new Values();
    private final Autocorrelation noise;
    private final List<Integer> starts = new ArrayList<>(List.of(0));
    private Background past = Background.NONE;
    private Optional<Split> provisional = Optional.empty();
    private double residual;

    /** @param noise of the series of the same metric in the same history */
    public LevelFold(Autocorrelation noise) {
        this.noise = requireNonNull(noise, "noise");
    }

    /** Looks at the series with one more value. */
    public void add(double value, Spending spending) {
        relate(value);
        values.add(value);
        new Standouts(values, start()).mark();
        double level = spending.confirmed(values.size());
        boolean again = true;
        while (again) {
            again = confirm(level);
        }
        provisional = best(FEWEST_PROVISIONAL)
                .filter(split -> proof().holds(
                                split,
                                spending.provisional()
                                        * FEWEST_PROVISIONAL
                                        / split.after().count()));
    }

    private int start() {
        return starts.get(starts.size() - 1);
    }

    private Scan scan() {
        return new Scan(values, start(), past, noise.rho());
    }

    private Proof proof() {
        return new Proof(values, scan());
    }

    private Optional<Split> best(int fewestAfter) {
        int fewestBefore = past.freedom() < FEWEST_BEFORE - 1 ? FEWEST_BEFORE : FEWEST_PROVISIONAL;
        return values.size() - start() < fewestBefore + fewestAfter
                ? Optional.empty()
                : Optional.of(scan().best(fewestBefore, fewestAfter)).filter(split -> split.t() > 0);
    }

    /** Where the best cut of all leaves fewer values than it takes, those to come will tell its place better. */
    private boolean confirm(double level) {
        Optional<Split> sure = best(FEWEST_CONFIRMED).filter(split -> proof().holds(split, part(level, split)));
        Optional<Integer> place = sure.flatMap(split -> best(1))
                .map(Split::index)
                .filter(index -> values.count(index, values.size()) >= FEWEST_CONFIRMED - 1);
        place.ifPresent(index -> {
            past = past.and(values.sums(start(), index));
            starts.add(index);
        });
        return place.isPresent();
    }

    /** Changes that show late have had many looks. */
    private static double part(double level, Split split) {
        double part = (double) FEWEST_CONFIRMED / split.after().count();
        return level * part * part;
    }

    private void relate(double value) {
        Sums segment = values.sums(start(), values.size());
        Background known = past.and(segment);
        if (segment.count() >= 2 && known.freedom() >= FEWEST_BEFORE - 1) {
            double variance = Math.max(known.scatter() / known.freedom(), values.leastVariance());
            double off = value - values.value(segment.mean());
            double now = off / Math.sqrt(variance * (1 + 1.0 / segment.count()));
            if (Math.abs(now) < TYPICAL && Math.abs(residual) < TYPICAL) {
                noise.add(now, residual);
            }
            residual = now;
        }
    }

    /** Returns the indices of the first values after the changes that are confirmed. */
    public List<Integer> confirmed() {
        return List.copyOf(starts.subList(1, starts.size()));
    }

    /** Returns the index of the first value after a change that is not confirmed yet, if there is one. */
    public Optional<Integer> provisional() {
        return provisional.map(Split::index);
    }

    /** Returns all that is known after the last value. */
    public FoundLevels found(Spending spending) {
        return new Description(values, scan(), starts, provisional, past).found(spending.confirmed(values.size()));
    }
}
