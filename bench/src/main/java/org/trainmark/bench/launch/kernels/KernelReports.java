package org.trainmark.bench.launch.kernels;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.machine.Processor;
import org.trainmark.bench.profile.Profile;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.core.engine.KernelLibrary;
import org.trainmark.results.disk.AtomicFile;

/**
 * Reports on disk, so that kernels are checked once for each machine and version of a library. A disk that cannot be
 * read or written costs time, nothing else.
 *
 * @param processor of the machine
 */
public record KernelReports(Path directory, Processor processor) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A report with what it is of, which people may read. */
    private record Kept(String of, KernelReport report) {}

    public KernelReports {
        requireNonNull(directory, "directory");
        requireNonNull(processor, "processor");
    }

    /** Returns those of this user on this machine: {@code trainmark/kernel-checks} where XDG's rules put caches. */
    public static KernelReports ofThisUser(Map<String, String> environment) {
        return new KernelReports(
                DataDirectories.cacheHome(environment).resolve("trainmark/kernel-checks"), Processor.read());
    }

    /** Returns the kernels that this machine can run. */
    public List<String> candidates(KernelLibrary library) {
        return library.candidates(processor.simd());
    }

    /** Returns the report that was kept of a library as a profile's trials load it; empty if none can be read. */
    public Optional<KernelReport> find(Profile profile, KernelLibrary library) {
        return find(KernelKey.of(profile, library, processor));
    }

    private Optional<KernelReport> find(KernelKey key) {
        Path file = directory.resolve(key.fileName());
        try {
            return Files.exists(file)
                    ? Optional.of(MAPPER.readValue(file.toFile(), Kept.class))
                            .filter(kept -> kept.of().equals(key.text()))
                            .map(Kept::report)
                    : Optional.empty();
        } catch (IOException e) {
            // It is damaged, or another user's.
            return Optional.empty();
        }
    }

    /**
     * Keeps a report, unless another process has kept one meanwhile. Returns the one that is kept, so that all
     * processes take the same kernels.
     */
    public KernelReport keep(Profile profile, KernelLibrary library, KernelReport report) {
        KernelKey key = KernelKey.of(profile, library, processor);
        Optional<KernelReport> other = find(key);
        if (other.isPresent()) {
            return other.get();
        }
        try {
            // A link to a directory is one too, but not to what makes them.
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory);
            }
            AtomicFile.write(directory.resolve(key.fileName()), MAPPER.writeValueAsBytes(new Kept(key.text(), report)));
        } catch (IOException e) {
            // The next process checks again.
            return report;
        }
        return report;
    }
}
