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
import org.trainmark.core.data.TokenSource;
import org.trainmark.core.data.TokenSource.Sequences;
import org.trainmark.core.data.TokenSource.Text;
import org.trainmark.core.data.TokenSource.Texts;
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
     * and validation is taken from the rest. Of a text, the last windows are the test split and those before them the
     * validation split; of several texts so of each. Usual scalings are {@link Scaling#GLOBAL} for known images and
     * IDX, {@link Scaling#PER_FEATURE} for tables and synthetic data, {@link Scaling#NONE} for tokens. Numbers keep
     * double precision until they are scaled. Targets are not scaled.
     *
     * <p>{@link Dataset#sha256} is the digest of the uncompressed file; with several files that of their digests
     * (training features, training labels, test features, test labels; texts by their names); of synthetic data and
     * sequences that of the examples made (big-endian floats, row by row the features and then the targets).
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
     * Synthetic data and sequences are made one example at a time, for their digest.
     *
     * @throws DataException as {@link #load}
     */
    public DataSummary summarize(DataRequest request) {
        DataSource source = request.source();
        if (source instanceof Synthetic synthetic) {
            return new Splits(SyntheticData.outline(synthetic, SyntheticData.digest(synthetic)), request).summary();
        }
        if (source instanceof Sequences sequences) {
            return new Splits(SequenceData.outline(sequences, SequenceData.digest(sequences)), request).summary();
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
        if (request.source() instanceof Sequences sequences) {
            return new Splits(SequenceData.outline(sequences, ""), request).summary();
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
            return read(KnownDataset.named(known.name()));
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
        return read((TokenSource) source);
    }

    private RawData read(KnownDataset set) {
        if (set.builtIn()) {
            return Digits.read();
        }
        return set.facts().size().shape().isTokens() ? TextData.read(set, directories) : IdxData.read(set, directories);
    }

    private static RawData read(TokenSource source) {
        if (source instanceof Text text) {
            return TextData.read(text);
        }
        return source instanceof Texts texts ? TextData.read(texts) : SequenceData.make((Sequences) source);
    }
}
