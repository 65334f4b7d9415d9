package org.trainmark.results.early;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Target;

/** Made-up learning curves. */
public final class Tracks {

    public static final Yardstick ACCURACY = new Yardstick(Target.Metric.ACCURACY, Pace.EPOCHS);
    public static final Yardstick LOSS = new Yardstick(Target.Metric.LOSS, Pace.EPOCHS);

    private Tracks() {}

    /** Returns a curve with an evaluation after each epoch, which takes so many seconds; NaN is a loss of NaN. */
    public static List<CurvePoint> curve(double secondsAnEpoch, double... accuracies) {
        List<CurvePoint> curve = new ArrayList<>();
        for (double accuracy : accuracies) {
            int epoch = curve.size() + 1;
            double seconds = epoch * secondsAnEpoch;
            curve.add(new CurvePoint(
                    epoch,
                    10L * epoch,
                    100L * epoch,
                    seconds,
                    2 * seconds,
                    2 - accuracy,
                    1 - accuracy,
                    OptionalDouble.of(accuracy)));
        }
        return curve;
    }

    public static Track accuracies(double... accuracies) {
        return Track.of(curve(1, accuracies), ACCURACY);
    }

    static Track losses(double... losses) {
        return Track.of(curve(1, DoubleStream.of(losses).map(loss -> 1 - loss).toArray()), LOSS);
    }

    /** Returns a training among those that came to ends of their own. */
    static Rung among(Track training, Track... completed) {
        return new Rung(training, List.of(completed), List.of(), List.of());
    }

    static Track[] copies(int count, Track track) {
        return Stream.generate(() -> track).limit(count).toArray(Track[]::new);
    }
}
