package org.trainmark.bench.search.gaussian;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.Observation;
import org.trainmark.bench.search.front.Front;

/**
 * What is believed of the losses.
 *
 * @param models one for each
 * @param places that were measured
 */
record Losses(List<Learned> models, List<double[]> places) {

    Losses {
        models = List.copyOf(models);
        places = List.copyOf(places);
    }

    static Losses of(Evidence evidence) {
        return of(evidence, NoiseGuess.SMALL);
    }

    static Losses of(Evidence evidence, NoiseGuess noise) {
        List<Observation> measured = evidence.measured();
        int objectives = measured.isEmpty() ? 0 : measured.get(0).losses().length;
        return new Losses(
                IntStream.range(0, objectives)
                        .mapToObj(i -> model(evidence, measured, i, noise))
                        .toList(),
                measured.stream().map(Observation::place).toList());
    }

    private static Learned model(Evidence evidence, List<Observation> measured, int objective, NoiseGuess noise) {
        Measurements losses = Measurements.of(evidence.domain(), measured, one -> one.losses()[objective]);
        boolean alone = measured.get(0).losses().length == 1;
        return Learned.scaled(alone ? ranked(losses) : losses, noise).expecting(evidence.pending());
    }

    /** Ranks among places that are apart: many near a minimum must not make all else look equally bad. */
    static Measurements ranked(Measurements losses) {
        return losses.map(HalfRank.among(losses.apart().values())::of);
    }

    /** Returns whether trials could tell some loss of a place from that of each place that was measured. */
    boolean tellApart(double[] place) {
        return models.isEmpty()
                || models.stream().anyMatch(model -> model.process().tellsApart(place));
    }

    /** Returns the losses that are believed of a place, on the scales of the processes. */
    double[] means(double[] place) {
        return models.stream()
                .mapToDouble(model -> model.process().at(place).mean())
                .toArray();
    }

    /** Returns how good it is to measure at places, beside what is believed of some that are good already. */
    Merit improvement(List<double[]> kept) {
        List<double[]> means = kept.stream().map(this::means).toList();
        List<GaussianProcess> processes = models.stream().map(Learned::process).toList();
        if (processes.size() == 1) {
            double best = means.stream().mapToDouble(mean -> mean[0]).min().orElseThrow();
            return new Improvement(processes.get(0), best);
        }
        return FrontImprovement.of(processes, means);
    }

    /** Returns which of some places are the best, as far as is believed: one, or the front. */
    List<double[]> best(List<double[]> kept) {
        if (models.size() == 1) {
            return kept.stream().min(Comparator.comparingDouble(place -> means(place)[0])).stream()
                    .toList();
        }
        List<double[]> means = kept.stream().map(this::means).toList();
        List<double[]> front = Front.of(means);
        return IntStream.range(0, kept.size())
                .filter(i -> front.stream().anyMatch(mean -> Arrays.equals(mean, means.get(i))))
                .mapToObj(kept::get)
                .toList();
    }
}
