package org.trainmark.results.simulate;

/** What is asked of made-up comparisons. */
public enum Question {
    /** Is any guarded effect better or worse, where nothing of the kind is true? */
    FALSE_ALARM,
    /** Is an effect the same that is worse by just its margin? */
    SAME_EFFECT,
    /** Is all the same where one effect is worse by just its margin, or where the candidate fails more? */
    SAME_OVER_ALL,
    /** Does the interval of the first cell's throughput hold the truth? */
    COVERED,
    /** Do the intervals of the first cell's other metrics hold the truth? */
    OTHERS_COVERED,
    /** Is the first cell called slower where it takes 3 % longer? */
    FOUND,
    /** Is anything guarded called worse where all is faster by 5 %? */
    WORSE_THOUGH_FASTER
}
