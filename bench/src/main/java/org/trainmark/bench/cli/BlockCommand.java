package org.trainmark.bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cluster.NodeBlock;
import picocli.CommandLine.Command;

/** Runs trials of a run that is on another machine, which says by standard input what they are. */
@Command(
        name = "block",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Run trials for a run on another machine, as that says by standard input. Nobody types this:"
                + " run --on slurm starts it on its nodes.")
final class BlockCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        NodeBlock block = new NodeBlock(
                new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), UTF_8)),
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8),
                () -> Runtime.getRuntime().halt(ExitCode.TRIAL_FAILED));
        Runtime.getRuntime().addShutdownHook(new Thread(block::stop, "block-stop"));
        return block.run() ? ExitCode.FINE : ExitCode.TRIAL_FAILED;
    }
}
