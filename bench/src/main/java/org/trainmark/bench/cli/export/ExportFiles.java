package org.trainmark.bench.cli.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.trainmark.results.disk.AtomicFile;
import org.trainmark.results.disk.Folder;
import org.trainmark.results.export.Exported;
import org.trainmark.results.export.ExportedFile;

/** Where an export goes. */
final class ExportFiles {

    private ExportFiles() {}

    /** Prints an export of one file. */
    static void print(Exported export, PrintWriter out) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            export.files().get(0).content().writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the export", e);
        }
        out.print(bytes.toString(UTF_8));
        out.flush();
    }

    /** Writes an export of one file. */
    static void writeFile(Exported export, Path file) {
        write(export.files().get(0), file);
    }

    /** Writes an export of several files into a folder that is made. */
    static void writeFolder(Exported export, Path folder) {
        try {
            Folder.make(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
        export.files().forEach(file -> write(file, folder.resolve(file.name())));
    }

    private static void write(ExportedFile content, Path file) {
        try {
            Folder.make(Folder.of(file));
            AtomicFile.writeSoon(file, content.content());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
