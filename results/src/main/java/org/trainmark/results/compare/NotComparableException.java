package org.trainmark.results.compare;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Two runs that cannot be compared; the message gives every reason. */
public final class NotComparableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> reasons;

    public NotComparableException(List<String> reasons) {
        super(reasons.stream()
                .map(reason -> "\n  " + reason.replaceAll("\\R", " "))
                .collect(joining("", "these cannot be compared:", "")));
        this.reasons = List.copyOf(reasons);
    }

    /** Returns the reasons, each in words. */
    public List<String> reasons() {
        return reasons;
    }
}
