package org.trainmark.core.data.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSource.Idx;
import org.trainmark.core.data.KnownDataset;
import org.trainmark.core.data.KnownFile;
import org.trainmark.core.data.Task.Classification;
import org.trainmark.core.data.file.Sha256;
import org.trainmark.core.data.file.SourceBytes;

/** Puts IDX files together to a classification. */
final class IdxData {

    /** Colors and transparency; images of more channels are rare, and those with channels first frequent. */
    private static final int MOST_CHANNELS = 4;

    private IdxData() {}

    static RawData read(Idx request) {
        Stream<Path> files = Stream.concat(Stream.of(request.training()), request.test().stream())
                .flatMap(pair -> Stream.of(pair.images(), pair.labels()));
        String name = String.valueOf(request.training().images().getFileName());
        return of(name, files.map(file -> SourceBytes.read(file, IdxFile::read)).toList());
    }

    /** Reads a known set, each file of which must have the known digest. */
    static RawData read(KnownDataset set, DataDirectories directories) {
        Path directory = directories.require(set);
        return of(
                set.id(),
                set.files().stream().map(file -> read(directory, file)).toList());
    }

    private static IdxFile read(Path directory, KnownFile known) {
        Path path = DataDirectories.file(directory, known).orElseThrow();
        IdxFile file = SourceBytes.read(path, IdxFile::read);
        known.check(file.place(), file.sha256());
        return file;
    }

    /**
     * Returns the data of {@code files}: features and labels for training, then perhaps features and labels of an
     * official test. The digest is that of the files' digests in this order.
     */
    static RawData of(String name, List<IdxFile> files) {
        IdxRows training = new IdxRows(files.get(0), files.get(1));
        Optional<IdxRows> test =
                files.size() == 2 ? Optional.empty() : Optional.of(new IdxRows(files.get(2), files.get(3)));
        test.ifPresent(rows -> requireSameWidth(training, rows));
        int highest = Math.max(
                training.highestClass(), test.map(IdxRows::highestClass).orElse(0));
        if (highest == 0) {
            throw new DataException("%s: every label is 0, but a classification needs two classes."
                    .formatted(files.get(1).place()));
        }
        String sha256 = Sha256.ofDigests(files.stream().map(IdxFile::sha256).toList());
        Classification task = new Classification(highest + 1);
        return new RawData(
                name,
                sha256,
                task,
                task.numbers(),
                training.shape(),
                Scaling.GLOBAL,
                training,
                test.map(Rows.class::cast),
                remarks(training));
    }

    private static List<String> remarks(IdxRows training) {
        int channels = training.shape().channels();
        if (!training.shape().isImage() || channels <= MOST_CHANNELS) {
            return List.of();
        }
        return List.of("%s: its images are taken for %s, channels last: if the channels come first, reorder them"
                .formatted(training.place(), training.shape()));
    }

    private static void requireSameWidth(IdxRows training, IdxRows test) {
        if (training.width() != test.width()) {
            throw new DataException("%s has %d features, but %s has %d: use files that belong together."
                    .formatted(training.place(), training.width(), test.place(), test.width()));
        }
    }
}
