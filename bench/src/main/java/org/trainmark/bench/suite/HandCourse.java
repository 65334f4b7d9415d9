package org.trainmark.bench.suite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trainmark.results.CellKey;
import org.trainmark.results.SettingNames;
import org.trainmark.results.log.RunDirectory;

/**
 * Which of the trainings of a cell it is that a person steers by hand.
 *
 * @param branches empty of the first; {@code [2, 1]} of the first branch of its second branch
 */
public record HandCourse(List<Integer> branches) {

    /** What such trainings of a cell differ in. */
    public static final String AXIS = SettingNames.COURSE;

    /** The first. */
    public static final HandCourse FIRST = new HandCourse(List.of());

    private static final Pattern ID = Pattern.compile("(.+)-w((-[1-9][0-9]{0,5})*)");

    public HandCourse {
        branches = List.copyOf(branches);
    }

    /** Returns a branch of this, from 1. */
    public HandCourse branch(int number) {
        List<Integer> longer = new ArrayList<>(branches);
        longer.add(number);
        return new HandCourse(longer);
    }

    /** Returns the trial's id. */
    String id(String cellId) {
        String id = cellId + "-w";
        for (int branch : branches) {
            id = RunDirectory.branch(id, branch);
        }
        return id;
    }

    /** Reads a trial's id; empty if it is none of the cell, or of a training that nobody steered. */
    public static Optional<HandCourse> parse(String trialId, String cellId) {
        Matcher id = ID.matcher(trialId);
        return id.matches() && id.group(1).equals(cellId)
                ? Optional.of(new HandCourse(Arrays.stream(id.group(2).split("-"))
                        .filter(number -> !number.isEmpty())
                        .map(Integer::valueOf)
                        .toList()))
                : Optional.empty();
    }

    /** A training that somebody steers is none of the trials of its cell. */
    CellKey of(CellKey cell) {
        SortedMap<String, String> settings = new TreeMap<>(cell.settings());
        SortedMap<String, String> axes = new TreeMap<>(cell.axes());
        settings.put(AXIS, text());
        axes.put(AXIS, text());
        return new CellKey(settings, axes);
    }

    /** Returns {@code by hand}, or {@code branch 2.1}. */
    public String text() {
        return branches.isEmpty()
                ? "by hand"
                : branches.stream().map(String::valueOf).collect(Collectors.joining(".", "branch ", ""));
    }
}
