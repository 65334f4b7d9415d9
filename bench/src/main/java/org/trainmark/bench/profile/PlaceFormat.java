package org.trainmark.bench.profile;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.machine.Jdk;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;

/**
 * How a profile writes what lies somewhere on a machine: jars and Javas.
 *
 * @param root what relative folders start from
 * @param equipment of the machine
 */
record PlaceFormat(Path root, Equipment equipment) {

    /** Reads a folder by its path, or with what it is built with. */
    JarFolder folder(Value value) {
        if (!(value.yaml() instanceof Yaml.Mapping)) {
            return folder(value, Optional.empty());
        }
        Fields fields = value.fields();
        Read<Value> folder = fields.required("folder", written -> written);
        Read<Optional<String>> builtWith = fields.optional("built-with", ProfileFormat::printable);
        return fields.make(() -> folder(folder.get(), builtWith.get()));
    }

    private JarFolder folder(Value value, Optional<String> builtWith) {
        return new JarFolder(ProfileFormat.printable(value), path(value), builtWith);
    }

    /** Reads a Java by its release or its home. */
    Java java(Value value) {
        String name = ProfileFormat.printable(value);
        if (name.matches("\\d{1,4}")) {
            return new Java(name, equipment.jdk(Integer.parseInt(name)));
        }
        if (!name.startsWith("/")) {
            throw value.refuseAs("a feature release such as 25, or the folder of a JDK from the root on");
        }
        return new Java(name, Jdk.at(path(value)));
    }

    private Path path(Value value) {
        try {
            return root.resolve(ProfileFormat.printable(value)).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw value.refuseAs("the path of a folder");
        }
    }
}
