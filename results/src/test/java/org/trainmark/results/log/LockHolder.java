package org.trainmark.results.log;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** A process that has a run's directory open for writing until it is killed. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (RunWriter writer = RunDirectory.openForWriting(Path.of(arguments[0]));
                FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write('L');
            Thread.sleep(60_000L * writer.directory().root().getNameCount());
        }
    }
}
