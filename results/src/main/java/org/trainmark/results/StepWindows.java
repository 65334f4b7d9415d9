package org.trainmark.results;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The windows of one trial's steps, in order, as two numbers each: a log of many trials has millions of them. */
public final class StepWindows extends AbstractList<StepWindow> implements RandomAccess {

    private final long[] steps;
    private final double[] meanNanos;

    private StepWindows(List<StepWindow> windows) {
        steps = windows.stream().mapToLong(StepWindow::steps).toArray();
        meanNanos = windows.stream().mapToDouble(StepWindow::meanNanos).toArray();
    }

    /** Returns a copy of the windows. */
    public static StepWindows of(List<StepWindow> windows) {
        return windows instanceof StepWindows same ? same : new StepWindows(windows);
    }

    @Override
    public StepWindow get(int index) {
        return new StepWindow(steps[index], meanNanos[index]);
    }

    @Override
    public int size() {
        return steps.length;
    }
}
