package org.trainmark.bench.cli.start;

/** What a command is about: this machine, or the cluster that it belongs to. */
public enum Place {
    LOCAL,
    SLURM
}
