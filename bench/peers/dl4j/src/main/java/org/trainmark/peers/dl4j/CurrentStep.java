package org.trainmark.peers.dl4j;

import org.nd4j.linalg.schedule.ISchedule;

/** The learning rate that DL4J's updaters are to use now, and which step it is. */
final class CurrentStep implements ISchedule {

    private static final long serialVersionUID = 1;

    private double rate;
    private int number;

    CurrentStep(double rate) {
        this.rate = rate;
    }

    /** Begins the next step. */
    void begin(double newRate) {
        rate = newRate;
        number++;
    }

    double rate() {
        return rate;
    }

    /** Returns the step's number, from 1. */
    int number() {
        return number;
    }

    @Override
    public double valueAt(int iteration, int epoch) {
        return rate;
    }

    /** Returns this very schedule: every layer's updater is a copy, and all follow it. */
    @Override
    @SuppressWarnings("MissingSuperCall")
    public ISchedule clone() {
        return this;
    }
}
