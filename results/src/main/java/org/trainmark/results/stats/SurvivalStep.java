package org.trainmark.results.stats;

/**
 * One time of a Kaplan-Meier table.
 *
 * @param time when trials reached the target, or were last seen without it
 * @param atRisk how many had not reached it before, and were still seen
 * @param reached how many reached it then
 * @param censored how many were last seen then
 * @param survival the estimated share of trials that take longer than this
 * @param error the standard error of the log of {@code survival} by Greenwood's formula; infinite where that is 0
 */
record SurvivalStep(double time, int atRisk, int reached, int censored, double survival, double error) {

    /** Returns the end of the survival's interval that is so many standard errors up; NaN, as in R, where it is 0. */
    double limit(Confidence scale, double errors) {
        return survival == 0 ? Double.NaN : scale.limit(survival, error, errors);
    }

    /** The scale on which the interval of a survival is symmetric. */
    enum Confidence {
        /** The log of the survival: the default of R's {@code survfit}. */
        LOG {
            @Override
            double limit(double survival, double error, double errors) {
                return Math.min(1, survival * Math.exp(errors * error));
            }
        },
        /**
         * The log of minus the log, after Borgan and Liestoel (1990), who show it to keep its level with few trials.
         */
        LOG_LOG {
            @Override
            double limit(double survival, double error, double errors) {
                return survival == 1 ? 1 : Math.pow(survival, Math.exp(-errors * error / -Math.log(survival)));
            }
        };

        abstract double limit(double survival, double error, double errors);
    }
}
