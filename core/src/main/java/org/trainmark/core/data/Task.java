package org.trainmark.core.data;

import java.util.List;
import java.util.stream.IntStream;
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

        /** Returns the numbers of the classes, as names of those that have no others. */
        public List<String> numbers() {
            return IntStream.range(0, classes).mapToObj(Integer::toString).toList();
        }
    }

    /** The target is a quantity. */
    record Regression() implements Task {}
}
