package org.trainmark.results.simulate;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trainmark.results.calibrate.Calibrating;
import org.trainmark.results.calibrate.Calibration;
import org.trainmark.results.compare.ComparedRun;
import org.trainmark.results.compare.ComparedSide;
import org.trainmark.results.compare.Comparing;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.Guard;
import org.trainmark.results.compare.contrast.KnownNoise;

/** How base and candidate are measured. */
enum Design {
    /** One run of each, and nobody knows how runs differ. */
    TWO_RUNS("two runs") {
        @Override
        Comparison compare(Drawing drawing, int looks) {
            return runs(side(drawing, false, 1), side(drawing, true, 1), looks, KnownNoise.NOTHING);
        }
    },
    /** One run of each, on a machine whose runs were calibrated. */
    CALIBRATED_RUNS("two runs, %d for the calibration".formatted(Design.CALIBRATION_RUNS)) {
        @Override
        Comparison compare(Drawing drawing, int looks) {
            List<ComparedRun> equal = side(drawing, false, CALIBRATION_RUNS);
            Calibration calibration = Calibrating.unchecked(equal, guard(equal.get(0), 1));
            return runs(side(drawing, false, 1), side(drawing, true, 1), looks, calibration);
        }
    },
    /** Three runs of each. */
    THREE_RUNS("3 runs of each") {
        @Override
        Comparison compare(Drawing drawing, int looks) {
            return runs(side(drawing, false, 3), side(drawing, true, 3), looks, KnownNoise.NOTHING);
        }
    },
    /** One run of both, in turn. */
    IN_TURN("in turn in one run") {
        @Override
        Comparison compare(Drawing drawing, int looks) {
            ComparedRun run = drawing.inTurn();
            return Comparing.values(run, Drawing.SIDE, Drawing.BASE, Drawing.CANDIDATE, guard(run, looks));
        }
    };

    private static final int CALIBRATION_RUNS = 6;

    private final String words;

    Design(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Draws the runs, and compares them. */
    abstract Comparison compare(Drawing drawing, int looks);

    private static List<ComparedRun> side(Drawing drawing, boolean candidate, int runs) {
        return Stream.generate(() -> drawing.run(candidate)).limit(runs).toList();
    }

    private static Guard guard(ComparedRun run, int looks) {
        return Guard.of(run.info(), new TreeMap<>(), false).lookingAt(looks);
    }

    private static Comparison runs(List<ComparedRun> base, List<ComparedRun> candidate, int looks, KnownNoise noise) {
        return Comparing.runs(
                new ComparedSide(Drawing.BASE, base),
                new ComparedSide(Drawing.CANDIDATE, candidate),
                guard(base.get(0), looks),
                noise);
    }
}
