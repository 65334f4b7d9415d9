package org.trainmark.bench.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.machine.ShellWord;
import org.trainmark.bench.profile.JarFolder;
import org.trainmark.bench.profile.Profile;

/**
 * What JMH takes for the JVM of a profile's trials: a script that sets the environment, pins to processors and chooses
 * the class path, which only works before a JVM starts.
 */
final class LaunchScript {

    private LaunchScript() {}

    /**
     * Writes the script of a profile.
     *
     * @param java the JVM itself
     * @param extra variables beside the profile's own
     * @return the script, in {@code directory}
     */
    static Path write(Path directory, Profile profile, Path java, Map<String, String> extra) {
        try {
            // The name is no part of the profile's, which may hold what no file's name can.
            Path script = Files.createTempFile(directory, "jvm-", "");
            Files.writeString(script, text(profile, java, extra));
            return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the launch script of profile '" + profile.name() + "'", e);
        }
    }

    static String text(Profile profile, Path java, Map<String, String> extra) {
        SortedMap<String, String> variables =
                new TreeMap<>(profile.environment(Runtime.getRuntime().availableProcessors(), System.getenv()));
        variables.putAll(extra);
        // Ctrl-C and the like reach every process of a terminal or a job; it is the host that ends its forks.
        StringBuilder script = new StringBuilder("#!/bin/sh\ntrap '' HUP INT TERM\n");
        // The JVM takes the place of this shell and keeps its number.
        script.append("echo $$ >\"$0%s\"%n".formatted(Fork.PID_SUFFIX));
        String command = ShellWord.quoted(java.toString());
        // JMH asks for the JVM's properties before each fork, and names the file for the answer last; they do not
        // change,
        // and asking takes a JVM's start. They come before the profile's variables: a JVM that these keep from starting
        // is to fail as the trial's.
        script.append("""
                case " $* " in
                *" org.openjdk.jmh.runner.PrintPropertiesMain "*)
                    for answer do :; done
                    if [ ! -s "$0.properties" ]; then
                        %s "$@" || {
                            code=$?
                            echo "<forked VM failed with exit code $code>"
                            exit $code
                        }
                        cp "$answer" "$0.properties.$$"
                        mv "$0.properties.$$" "$0.properties"
                    fi
                    exec cp "$0.properties" "$answer" ;;
                esac
                """.formatted(command));
        variables.forEach(
                (name, value) -> script.append(value.isEmpty() ? "unset %s%n".formatted(name) : exported(name, value)));
        profile.classPath().ifPresent(folder -> script.append(takingClassesFrom(folder)));
        String pin = profile.cpus()
                .map(cpus -> "taskset -c %s ".formatted(cpus.text()))
                .orElse("");
        return script.append("exec %s%s \"$@\"%n".formatted(pin, command)).toString();
    }

    private static String exported(String name, String value) {
        return "export %s=%s%n".formatted(name, ShellWord.quoted(value));
    }

    /** Puts the folder in the place of the host's class path, which JMH passes on. */
    private static String takingClassesFrom(JarFolder folder) {
        return """
                before=
                for argument do
                    shift
                    if [ "$before" = -cp ]; then
                        set -- "$@" %s
                    else
                        set -- "$@" "$argument"
                    fi
                    before=$argument
                done
                """.formatted(ShellWord.quoted(folder.classPath()));
    }
}
