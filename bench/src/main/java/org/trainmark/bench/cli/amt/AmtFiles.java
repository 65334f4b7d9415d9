package org.trainmark.bench.cli.amt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.trainmark.bench.amt.AmtFile;
import org.trainmark.results.report.markup.Steering;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Files of tuning jobs, and of suites that were such. */
record AmtFiles(CommandLine commandLine) {

    /** As many jobs as the service lists at once need a tenth of it. */
    private static final int MOST_BYTES = 1 << 24;

    /** Reads a file of the service's JSON. */
    AmtFile read(Path file, Optional<String> definition) {
        String label = Steering.blanked(file.toString());
        if (!Files.isRegularFile(file)) {
            throw refusal("there is no file %s; give one with the JSON of a tuning job".formatted(label));
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw refusal("%s has more than %d bytes, as no tuning job needs".formatted(label, MOST_BYTES));
            }
            return AmtFile.read(label, Files.readString(file, UTF_8), definition);
        } catch (CharacterCodingException e) {
            throw refusal("%s is not text in UTF-8".formatted(label));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + label, e);
        }
    }

    /** Returns where the request that a suite came from is kept. */
    static Path keptBeside(Path suite) {
        String stem = String.valueOf(suite.getFileName()).replaceFirst("\\.ya?ml$", "");
        return suite.resolveSibling(stem + ".amt.json");
    }

    /** Refuses files that are there already, all before any is written. */
    void requireNew(List<Path> files) {
        files.stream().filter(Files::exists).findFirst().ifPresent(file -> {
            throw thereAlready(file);
        });
    }

    void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw thereAlready(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private ParameterException thereAlready(Path file) {
        return refusal("%s is there already, and is left as it is; give another name with --out".formatted(file));
    }

    ParameterException refusal(String why) {
        return new ParameterException(commandLine, why);
    }
}
