package org.trainmark.core.data.load;

import static java.util.Objects.requireNonNull;

import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.DataSource.Csv;
import org.trainmark.core.data.DataSource.Idx;
import org.trainmark.core.data.DataSource.Known;
import org.trainmark.core.data.DataSource.Synthetic;
import org.trainmark.core.data.DataSummary;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.KnownDataset;
import org.trainmark.core.data.MissingDataException;
import org.trainmark.core.data.file.SourceBytes;

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
     * {@link Scaling#PER_FEATURE} for tables and synthetic data. Numbers keep double precision until they are scaled.
     * Targets are not scaled.
     *
     * <p>{@link Dataset#sha256} is the digest of the uncompressed file; with several files that of their digests
     * (training features, training labels, test features, test labels); of synthetic data that of the examples made
     * (big-endian floats, row by row the features and then the target).
     *
     * @throws MissingDataException if a known set is not on this machine
     * @throws DataException if the data cannot be read, are not what they should be, are too few, or would not keep
     *     their differences in single precision
     */
    public Dataset load(DataRequest request) {
        return new Splits(read(request.source()), request).dataset();
    }

    /**
     * Returns what there is to know of the data of a request, which are read and checked as {@link #load} does.
     * Synthetic data are made one example at a time, for their digest.
     *
     * @throws DataException as {@link #load}
     */
    public DataSummary summarize(DataRequest request) {
        if (request.source() instanceof Synthetic synthetic) {
            return new Splits(SyntheticData.outline(synthetic, SyntheticData.digest(synthetic)), request).summary();
        }
        return checkedSummary(request);
    }

    /**
     * Like {@link #summarize}, but makes no data: those that would be made have no digest.
     *
     * @throws DataException as {@link #load}
     */
    public DataSummary outline(DataRequest request) {
        if (request.source() instanceof Synthetic synthetic) {
            return new Splits(SyntheticData.outline(synthetic, ""), request).summary();
        }
        return checkedSummary(request);
    }

    private DataSummary checkedSummary(DataRequest request) {
        Splits splits = new Splits(read(request.source()), request);
        splits.dataset();
        return splits.summary();
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
}
