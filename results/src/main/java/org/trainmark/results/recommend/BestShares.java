package org.trainmark.results.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How likely each of several independent cells is the best, exactly: value by value from the best on, the chance that a
 * cell has it and all others have something worse. Cells that have it together share the chance; where none has a value
 * it is nobody's.
 */
final class BestShares {

    /** Of Gauss and Legendre on the unit interval: exact for up to 16 cells that tie, and for more that are alike. */
    private static final double[] NODES = {
        0.019855071751231, 0.101666761293186, 0.237233795041835, 0.408282678752175,
        0.591717321247824, 0.762766204958164, 0.898333238706813, 0.980144928248768
    };

    private static final double[] WEIGHTS = {
        0.050614268145188, 0.111190517226687, 0.156853322938943, 0.181341891689181,
        0.181341891689181, 0.156853322938943, 0.111190517226687, 0.050614268145188
    };

    private final List<Prospect> cells;
    private final int[] passed;
    private final double[] shares;

    /** A value of a cell. */
    private record Mass(double value, int cell) {}

    private BestShares(List<Prospect> cells) {
        this.cells = cells;
        passed = new int[cells.size()];
        shares = new double[cells.size()];
    }

    /** Returns the share of each cell; what is missing to 1 is nobody's. */
    static double[] of(List<Prospect> cells) {
        BestShares all = new BestShares(cells);
        all.run();
        return all.shares;
    }

    private void run() {
        List<Mass> masses = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            for (int i = 0; i < cells.get(cell).count(); i++) {
                masses.add(new Mass(cells.get(cell).value(i), cell));
            }
        }
        masses.sort(Comparator.comparingDouble(Mass::value));
        // The log of the chance that no cell has had a value so far.
        double logNone = 0;
        for (int from = 0, to; from < masses.size() && logNone > Double.NEGATIVE_INFINITY; from = to) {
            to = from + 1;
            while (to < masses.size()
                    && masses.get(to).value() == masses.get(from).value()) {
                to++;
            }
            logNone = share(masses.subList(from, to), logNone);
        }
    }

    /** Shares the chance of one value among the cells that have it; returns the log of what is left. */
    private double share(List<Mass> tied, double logNone) {
        int[] members = tied.stream().mapToInt(Mass::cell).distinct().toArray();
        double[] before = new double[members.length];
        double[] after = new double[members.length];
        double others = logNone;
        for (int i = 0; i < members.length; i++) {
            before[i] = cells.get(members[i]).beyond(passed[members[i]]);
            others -= Math.log(before[i]);
        }
        tied.forEach(mass -> passed[mass.cell()]++);
        double left = others;
        for (int i = 0; i < members.length; i++) {
            after[i] = cells.get(members[i]).beyond(passed[members[i]]);
            left += Math.log(after[i]);
        }
        double[] parts = new double[members.length];
        for (int i = 0; i < members.length; i++) {
            parts[i] = (before[i] - after[i]) * behindOrDrawn(before, after, i);
        }
        double all = (Math.exp(logNone) - Math.exp(left)) / Arrays.stream(parts).sum();
        for (int i = 0; i < members.length; i++) {
            shares[members[i]] += all * parts[i];
        }
        return left;
    }

    /**
     * Returns the chance that all others that may tie lose to one, as if a lot were drawn by each that has the value.
     */
    private static double behindOrDrawn(double[] before, double[] after, int one) {
        if (before.length == 1) {
            return 1;
        }
        double sum = 0;
        for (int node = 0; node < NODES.length; node++) {
            double product = WEIGHTS[node];
            for (int i = 0; i < before.length; i++) {
                product *= i == one ? 1 : after[i] + NODES[node] * (before[i] - after[i]);
            }
            sum += product;
        }
        return sum;
    }
}
