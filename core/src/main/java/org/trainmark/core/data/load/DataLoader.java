package org.trainmark.core.data.load;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.DataSource.Csv;
import org.trainmark.core.data.DataSource.Idx;
import org.trainmark.core.data.DataSource.Known;
import org.trainmark.core.data.DataSource.Synthetic;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.KnownDataset;
import org.trainmark.core.data.MissingDataException;
import org.trainmark.core.data.Split;

/** Reads or makes the examples that a request asks for, splits them and scales them. */
public final class DataLoader {

    private final DataDirectories directories;

    public DataLoader(DataDirectories directories) {
        this.directories = requireNonNull(directories, "directories");
    }

    /**
     * Returns the data set of a request; the same for the same request, on every JVM.
     *
     * <p>A share of examples is rounded half up, to at least one if it is above 0. An official test split stays whole,
     * and validation is taken from the rest. Usual scalings are {@link Scaling#GLOBAL} for known sets and IDX,
     * {@link Scaling#PER_FEATURE} for tables and synthetic data. Targets are not scaled.
     *
     * <p>{@link Dataset#sha256} is the digest of the uncompressed file; with several files that of their digests
     * (training features, training labels, test features, test labels); of synthetic data that of the examples made
     * (big-endian floats, row by row the features and then the target).
     *
     * @throws MissingDataException if a known set is not on this machine
     * @throws DataException if the data cannot be read, are not what they should be, or are too few
     */
    public Dataset load(DataRequest request) {
        RawData raw = read(request.source());
        Rows rows = raw.rows();
        double testShare = raw.test().isPresent() ? 0 : request.test();
        Partition partition = new Partition(rows.count(), testShare, request.validation(), request.splitSeed());
        Examples training = rows.examples(partition.numbers(Split.TRAINING));
        Examples validation = rows.examples(partition.numbers(Split.VALIDATION));
        Examples test = raw.test().map(Rows::all).orElseGet(() -> rows.examples(partition.numbers(Split.TEST)));
        scale(request.scaling().orElse(raw.usualScaling()), training, List.of(training, validation, test));
        return new Dataset(raw.name(), raw.sha256(), raw.task(), raw.shape(), training, validation, test);
    }

    private RawData read(DataSource source) {
        if (source instanceof Known known) {
            KnownDataset set = KnownDataset.named(known.name());
            return set.builtIn() ? Digits.read() : IdxData.read(set, directories);
        }
        if (source instanceof Csv csv) {
            return SourceBytes.read(csv.file(), bytes -> CsvData.read(bytes, csv));
        }
        if (source instanceof Idx idx) {
            return IdxData.read(idx);
        }
        if (source instanceof Synthetic synthetic) {
            return SyntheticData.make(synthetic);
        }
        throw new IllegalStateException("nothing reads the source " + source);
    }

    /** Scales in place: there is no room for a second copy of a large set. */
    private static void scale(Scaling scaling, Examples measured, List<Examples> splits) {
        if (scaling != Scaling.NONE) {
            int columns = scaling == Scaling.GLOBAL ? 1 : measured.width();
            Standardization standardization = new Standardization(columns, measured.features());
            splits.forEach(examples -> standardization.apply(examples.features()));
        }
    }
}
