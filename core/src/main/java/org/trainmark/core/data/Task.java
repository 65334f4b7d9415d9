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

    /**
     * There is a target at each position of a sequence: the number of a token, from 0 to {@code vocabulary - 1}, or
     * {@link #NOT_ASKED}. It is asked for at as many positions of one example as of any other.
     */
    record NextToken(int vocabulary) implements Task {

        /** What stands where no token is asked for. */
        public static final int NOT_ASKED = -1;

        public NextToken {
            if (vocabulary < 2) {
                throw new SettingException("vocabulary", "must be at least 2, but is " + vocabulary);
            }
        }
    }

    /** Returns how many targets there are for an example whose features have a shape. */
    default int targets(Shape shape) {
        return this instanceof NextToken ? shape.pixels() : 1;
    }
}
