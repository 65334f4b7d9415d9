package org.trainmark.results.compare;

import java.util.List;

/** Two runs that cannot be compared; the message gives every reason. */
public final class NotComparableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotComparableException(List<String> reasons) {
        super("these cannot be compared:\n  " + String.join("\n  ", reasons));
    }
}
