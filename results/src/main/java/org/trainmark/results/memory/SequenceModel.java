package org.trainmark.results.memory;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import java.util.stream.DoubleStream;
import org.trainmark.results.stats.Medians;

/**
 * Bytes as a function of batch size and sequence length, fitted so that relative errors are small: a part that grows
 * with the length, and for each example one that grows with the length or its square.
 */
public final class SequenceModel {

    /** A sum of more terms must err so many times less, or it would follow noise. */
    private static final double WORTH_A_TERM = 1.1;

    /** Errors of sums that are all exact but for padding. */
    private static final double EXACT = 5e-4;

    private final List<SequenceTerm> terms;
    private final RelativeFit fit;
    private final List<Point> points;
    private final double deviationOfTrials;

    private SequenceModel(List<SequenceTerm> terms, RelativeFit fit, List<Point> points, double deviationOfTrials) {
        this.terms = terms;
        this.fit = fit;
        this.points = points;
        this.deviationOfTrials = deviationOfTrials;
    }

    /** What was measured: of each batch size and length, one. */
    public record Point(int batch, int length, double bytes) {}

    /**
     * Fits points, one for each batch size and length, by the sum of terms that tells each from the others best; of
     * those that are nearly as good, by that of fewest terms.
     *
     * @param deviationOfTrials relative standard deviation of the trials of a point; 0 where each has one
     * @return nothing if they have fewer than 2 batch sizes or lengths, or so few others that one of them alone decides
     *     on a term
     */
    public static Optional<SequenceModel> fit(List<Point> points, double deviationOfTrials) {
        List<SequenceModel> all = SequenceTerm.SUMS.stream()
                .flatMap(sum -> fit(sum, points, deviationOfTrials).stream())
                .filter(model -> Double.isFinite(model.errorOfLeftOut()))
                .toList();
        double best =
                all.stream().mapToDouble(SequenceModel::errorOfLeftOut).min().orElse(0);
        return all.stream()
                .filter(model -> model.errorOfLeftOut() <= Math.max(EXACT, WORTH_A_TERM * best))
                .findFirst();
    }

    private static Optional<SequenceModel> fit(List<SequenceTerm> sum, List<Point> points, double deviationOfTrials) {
        return points.isEmpty()
                ? Optional.empty()
                : RelativeFit.of(points, point -> values(sum, point.batch(), point.length()), Point::bytes)
                        .map(fit -> new SequenceModel(sum, fit, points, deviationOfTrials));
    }

    private static double[] values(List<SequenceTerm> terms, int batch, int length) {
        return terms.stream().mapToDouble(term -> term.of(batch, length)).toArray();
    }

    private double[] values(Point point) {
        return values(terms, point.batch(), point.length());
    }

    private DoubleStream errorsOfLeftOut() {
        return points.stream().mapToDouble(point -> fit.errorWithout(values(point), point.bytes()));
    }

    /** Returns the root of the mean square of the errors where each point is told from all others. */
    private double errorOfLeftOut() {
        return Math.sqrt(errorsOfLeftOut().map(error -> error * error).average().orElse(Double.NaN));
    }

    /** Returns the bytes that are there whatever the batch. */
    public double fixed(int length) {
        return sum(length, false);
    }

    /** Returns the bytes for each example of a batch. */
    public double perExample(int length) {
        return sum(length, true);
    }

    private double sum(int length, boolean ofExamples) {
        double sum = 0;
        for (int i = 0; i < terms.size(); i++) {
            sum += terms.get(i).ofExamples() == ofExamples
                    ? fit.factor(i) * terms.get(i).at(length)
                    : 0;
        }
        return sum;
    }

    /** Returns whether the bytes of an example grow with the square of its length. */
    public boolean isSquare() {
        return terms.contains(SequenceTerm.BATCH_SQUARE);
    }

    /** Returns what this model tells for a batch of sequences of a length. */
    public MemoryPrediction predict(int batch, int length) {
        double[] at = values(terms, batch, length);
        Deviations deviations = Deviations.of(
                points, point -> fit.errorAt(values(point), point.bytes()), fit.freedom(), deviationOfTrials);
        return new MemoryPrediction(
                batch,
                fit.at(at),
                deviations.band(fit.at(at), fit.errorOfSum(at)),
                isWithin(batch, Point::batch) && isWithin(length, Point::length));
    }

    private boolean isWithin(int value, ToIntFunction<Point> measured) {
        IntSummaryStatistics range = points.stream().mapToInt(measured).summaryStatistics();
        return range.getMin() <= value && value <= range.getMax();
    }

    /**
     * Returns how far this model errs on what it was not fitted to, medians of relative errors: where each batch size
     * and length is told from all others, and where those of the largest length are told by the model of the shorter
     * ones, whose terms are chosen without them.
     */
    public ModelErrors errors() {
        return new ModelErrors(OptionalDouble.of(Medians.of(errorsOfLeftOut().toArray())), errorOfLongest());
    }

    private OptionalDouble errorOfLongest() {
        int longest = points.stream().mapToInt(Point::length).max().orElse(0);
        List<Point> shorter =
                points.stream().filter(point -> point.length() < longest).toList();
        return fit(shorter, deviationOfTrials)
                .map(model -> OptionalDouble.of(Medians.of(points.stream()
                        .filter(point -> point.length() == longest)
                        .mapToDouble(point -> model.fit.errorAt(model.values(point), point.bytes()))
                        .toArray())))
                .orElse(OptionalDouble.empty());
    }
}
