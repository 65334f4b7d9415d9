package org.trainmark.results.early;

import java.util.Locale;
import org.trainmark.results.CurvePoint;

/** By what two trainings are equally far. */
public enum Pace {
    EPOCHS,
    /** Of training, without evaluations. */
    SECONDS;

    /** Returns how far a training was at a point of its curve. */
    public double of(CurvePoint point) {
        return this == EPOCHS ? point.epochs() : point.trainingSeconds();
    }

    /** Returns a place in a training for people: {@code epoch 3}, {@code 2.5 s}. */
    public String text(double place) {
        String number = ShortNumber.of(place, ShortNumber.USUAL);
        return this == EPOCHS ? "epoch " + number : number + " s";
    }

    /** Returns the word for people: {@code epochs}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
