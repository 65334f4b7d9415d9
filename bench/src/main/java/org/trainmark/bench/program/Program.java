package org.trainmark.bench.program;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.SettingNames;

/**
 * A program of the user's that trains: how it is called, and how it tells how far it is.
 *
 * @param command its path or name, then its arguments, with {@link Template}s for settings
 * @param patterns of lines that tell something, by what that is
 * @param start of a line that says that the training begins; empty if its time counts from the program's start
 * @param settings how it takes its settings
 * @param end how it is asked to end
 * @param grace how long it may go on after it was asked
 * @param directory that it starts in, relative to the suite's; empty for that
 * @param environment variables beside those of every program
 */
public record Program(
        List<Template> command,
        SortedMap<Quantity, LinePattern> patterns,
        Optional<LinePattern> start,
        Takes settings,
        End end,
        Duration grace,
        Optional<String> directory,
        SortedMap<String, String> environment) {

    /** How a program takes its settings. */
    public enum Takes {
        /** By the placeholders of its command. */
        COMMAND,
        /** From variables of its environment, or from the file of settings; its command may name some too. */
        ENVIRONMENT
    }

    /** How a program is asked to end. */
    public enum End {
        /** By the signal SIGTERM. */
        SIGNAL,
        /** By the line {@code stop} on its standard input. */
        LINE
    }

    public Program {
        command = List.copyOf(command);
        patterns = Collections.unmodifiableSortedMap(new TreeMap<>(patterns));
        requireNonNull(start, "start");
        requireNonNull(settings, "settings");
        requireNonNull(end, "end");
        requireNonNull(grace, "grace");
        requireNonNull(directory, "directory");
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        if (command.isEmpty()) {
            throw new IllegalArgumentException("command is empty; write what to run, as [python3, train.py]");
        }
    }

    /** Returns whether it tells the accuracy on examples that it does not train on. */
    public boolean tellsAccuracy() {
        return patterns.isEmpty() || patterns.containsKey(Quantity.VALIDATION_ACCURACY);
    }

    /** Returns whether it tells how good it is on examples that it does not train on. */
    public boolean tellsValidation() {
        return patterns.isEmpty() || Quantity.VALIDATION.stream().anyMatch(one -> patterns.containsKey(one));
    }

    /** Returns the names of its settings in the command, but for the seed. */
    public List<String> placeholders() {
        return command.stream()
                .flatMap(word -> word.names().stream())
                .filter(name -> !name.equals(Template.SETTINGS_FILE) && !name.equals(SettingNames.SEED))
                .distinct()
                .toList();
    }

    /** Returns whether the file of settings, or the environment, is where it has its settings from. */
    public boolean takesAll() {
        return settings == Takes.ENVIRONMENT
                || command.stream().anyMatch(word -> word.names().contains(Template.SETTINGS_FILE));
    }

    /** Returns all of this as YAML on one line. */
    public String text() {
        return ProgramFormat.write(this);
    }
}
