package org.trainmark.core.data;

/** The part of a data set that an evaluation looks at. */
public enum Split {
    TRAINING,
    VALIDATION,
    TEST
}
