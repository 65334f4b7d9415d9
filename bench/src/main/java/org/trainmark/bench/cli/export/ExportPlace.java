package org.trainmark.bench.cli.export;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.trainmark.results.export.Export;
import org.trainmark.results.export.MlflowExport;

/**
 * Where a command says that an export goes.
 *
 * @param out a file or folder; empty for standard output, or a server
 * @param server to be told in place of writing
 */
record ExportPlace(Optional<Path> out, Optional<URI> server) {

    /** Returns why a format cannot go there, with the mend; empty if it can. */
    Optional<String> problem(Export export) {
        if (server.isPresent()) {
            return problem(export, server.get());
        }
        if (out.isEmpty()) {
            return export.form() == Export.Form.FOLDER
                    ? Optional.of("%s is several files: name a folder for them with --out".formatted(export.name()))
                    : Optional.empty();
        }
        return out.filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                .map("%s is there already, and is left as it is; give another name with --out"::formatted);
    }

    private Optional<String> problem(Export export, URI url) {
        if (!(export instanceof MlflowExport)) {
            return Optional.of("--server is for --to mlflow, but here is --to " + export.name());
        }
        if (out.isPresent()) {
            return Optional.of("give either --out or --server: files, or a server to tell");
        }
        boolean known = Set.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null;
        return known ? Optional.empty() : Optional.of("--server is such as http://127.0.0.1:5000, but is " + url);
    }
}
