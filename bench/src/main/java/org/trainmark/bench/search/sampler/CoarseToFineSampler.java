package org.trainmark.bench.search.sampler;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trainmark.bench.search.Dimension;
import org.trainmark.bench.search.Domain;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.Observation;
import org.trainmark.bench.search.OpenPlaces;
import org.trainmark.bench.search.Ranking;
import org.trainmark.bench.search.Sampler;
import org.trainmark.bench.search.ScrambledSobol;
import org.trainmark.bench.search.Ticket;

/**
 * Proposes places everywhere first, then in rounds in boxes about the best few, each round's half as long in every
 * dimension as the last round's.
 *
 * @param first proposes in the first round
 */
record CoarseToFineSampler(Sampler first) implements Sampler {

    private static final int ROUND = 10;
    private static final int BOXES = 2;
    private static final double NARROWEST = 0x1p-10;
    private static final int TRIES = 100;

    @Override
    public Optional<double[]> propose(Evidence evidence, Ticket ticket) {
        List<Observation> measured = Ranking.of(evidence).measured();
        int round = ticket.number() / ROUND;
        if (round == 0 || measured.isEmpty()) {
            return first.propose(evidence, ticket);
        }
        double[] center =
                measured.get(ticket.number() % Math.min(BOXES, measured.size())).place();
        double side = Math.max(NARROWEST, Math.pow(0.5, round));
        return inBox(evidence, ticket, center, side).or(() -> first.propose(evidence, ticket));
    }

    /** Where all of a box is known, a larger one is taken. */
    private static Optional<double[]> inBox(Evidence evidence, Ticket ticket, double[] center, double side) {
        OpenPlaces open = new OpenPlaces(evidence);
        ScrambledSobol sobol = new ScrambledSobol(center.length, ticket.seed());
        return IntStream.range(0, TRIES)
                .mapToObj(i -> place(
                        evidence.domain(),
                        center,
                        Math.min(1, side * (1 + i / 10.0)),
                        sobol.point(ticket.number() + i)))
                .filter(open::has)
                .findFirst();
    }

    /** Returns the place of the box that numbers from 0 to 1 stand for. */
    static double[] place(Domain domain, double[] center, double side, double[] drawn) {
        double[] place = new double[center.length];
        for (int i = 0; i < place.length; i++) {
            place[i] = domain.exists(i, place)
                    ? domain.dimensions().get(i).value(inBox(domain.dimensions().get(i), center[i], side, drawn[i]))
                    : Double.NaN;
        }
        return place;
    }

    /** A box holds that share of a range, within it; of names it holds its center's, and any with that probability. */
    private static double inBox(Dimension dimension, double center, double side, double drawn) {
        if (Double.isNaN(center)) {
            return drawn;
        }
        double middle = dimension.drawn(center);
        if (dimension instanceof Dimension.Choices) {
            return drawn < side ? drawn / side : middle;
        }
        double low = Math.min(1 - side, Math.max(0, middle - side / 2));
        return low + side * drawn;
    }
}
