package org.trainmark.core.data;

import org.trainmark.core.SettingException;

/** What the target of an example means. */
public sealed interface Task {

    /** The target is the number of a class, from 0 to {@code classes - 1}. */
    record Classification(int classes) implements Task {

        public Classification {
            if (classes < 2) {
                throw new SettingException("classes", "must be at least 2, but is " + classes);
            }
        }
    }

    /** The target is a quantity. */
    record Regression() implements Task {}
}
