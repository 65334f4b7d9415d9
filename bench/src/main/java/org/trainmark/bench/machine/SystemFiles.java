package org.trainmark.bench.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The files in which Linux tells of itself. What cannot be read is not there: no reader fails for it. */
public interface SystemFiles {

    /** Returns the text of a file such as {@code sys/devices/system/cpu/smt/active} without the space around it. */
    Optional<String> text(String path);

    /** Returns the sorted names in a directory; none if there is no such directory. */
    List<String> names(String directory);

    /** Returns the files of this machine. */
    static SystemFiles ofThisMachine() {
        return new RootedFiles(Path.of("/"));
    }

    /** Returns the whole number that a file holds. */
    default OptionalLong number(String path) {
        return text(path)
                .filter(text -> text.matches("-?\\d{1,18}"))
                .map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }

    /** Returns what stands after a name and a colon, in the first line of a file's text that begins so. */
    static Optional<String> value(String text, String name) {
        return text.lines()
                .map(line -> line.split(":", 2))
                .filter(parts -> parts.length == 2 && parts[0].strip().equals(name))
                .map(parts -> parts[1].strip())
                .findFirst();
    }

    /** Returns the directories {@code cpu0}, {@code cpu1}, ... of the processors. */
    default List<String> processors() {
        String directory = "sys/devices/system/cpu";
        return names(directory).stream()
                .filter(name -> name.matches("cpu\\d+"))
                .map(name -> directory + "/" + name)
                .toList();
    }
}
