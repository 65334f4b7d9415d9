package org.trainmark.bench.profile;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Processors by number, as {@code taskset} and the kernel write them: {@code 0-3,8}. */
public record CpuList(String text) {

    private static final Pattern RANGE = Pattern.compile("\\d{1,4}(-\\d{1,4})?");

    public CpuList {
        if (!Arrays.stream(text.split(",", -1))
                        .allMatch(range -> RANGE.matcher(range).matches())
                || numbers(text).isEmpty()) {
            throw new IllegalArgumentException("cpus must be numbers and ranges such as 0-3,8");
        }
    }

    /** How many processors these are. */
    public int count() {
        return numbers(text).size();
    }

    private static Set<Integer> numbers(String text) {
        Set<Integer> numbers = new TreeSet<>();
        for (String range : text.split(",", -1)) {
            String[] ends = range.split("-", -1);
            int last = Integer.parseInt(ends[ends.length - 1]);
            for (int number = Integer.parseInt(ends[0]); number <= last; number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
