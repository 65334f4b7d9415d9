package org.trainmark.bench.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The places of a domain that may still be proposed: not measured, not pending and not refused. */
public final class OpenPlaces {

    private static final int TRIES = 100;
    private static final int FEW = 1_000;
    private static final int RESOLUTION = 17;

    private final Domain domain;
    private final Set<List<Double>> taken = new HashSet<>();

    public OpenPlaces(Evidence evidence) {
        domain = evidence.domain();
        evidence.observations().forEach(observation -> taken.add(key(observation.place())));
        evidence.pending().forEach(place -> taken.add(key(place)));
        evidence.refused().forEach(place -> taken.add(key(place)));
    }

    /** Two places are the same if all their values are, 0 and -0 among them. */
    private static List<Double> key(double[] place) {
        return Arrays.stream(place).mapToObj(value -> value + 0.0).toList();
    }

    /** Returns whether a place may be proposed. */
    public boolean has(double[] place) {
        return !taken.contains(key(place));
    }

    /** Returns how many places may not be proposed. */
    public int taken() {
        return taken.size();
    }

    /** Returns those of a lattice, in its order. */
    public Stream<double[]> ofLattice(int resolution) {
        return new Lattice(domain, resolution).places().filter(this::has);
    }

    /** Returns a place at random; empty if there is none left. */
    public Optional<double[]> any(SplittableRandom random) {
        return drawn(random).or(() -> few(1, random).stream().findFirst());
    }

    /** Returns some places at random, none twice; fewer than asked for if there are no more. */
    public List<double[]> some(int most, SplittableRandom random) {
        Set<List<Double>> seen = new HashSet<>();
        List<double[]> some = new ArrayList<>();
        for (int i = 0; i < 2 * most && some.size() < most; i++) {
            double[] place = domain.place(random);
            if (has(place) && seen.add(key(place))) {
                some.add(place);
            }
        }
        for (double[] place : some.size() < most ? few(most, random) : List.<double[]>of()) {
            if (some.size() < most && seen.add(key(place))) {
                some.add(place);
            }
        }
        return some;
    }

    private Optional<double[]> drawn(SplittableRandom random) {
        return Stream.generate(() -> domain.place(random))
                .limit(TRIES)
                .filter(this::has)
                .findFirst();
    }

    /** Where draws find nothing, little is left, and it can be gone through. */
    private List<double[]> few(int most, SplittableRandom random) {
        List<double[]> left = new ArrayList<>(
                ofLattice(RESOLUTION).limit(Math.max(FEW, 2L * most)).toList());
        Collections.shuffle(left, new Random(random.nextLong()));
        return left.subList(0, Math.min(most, left.size()));
    }
}
