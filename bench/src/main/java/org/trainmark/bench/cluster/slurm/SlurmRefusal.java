package org.trainmark.bench.cluster.slurm;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.trainmark.bench.cluster.ClusterException;

/** What {@code srun} says when no job can be as it is asked for, and what mends it; versions differ in the words. */
enum SlurmRefusal {
    PARTITION("invalid partition", "name a partition that there is by --slurm-options '-p NAME'; sinfo lists them"),
    CARDS(
            "invalid generic resource",
            "name a kind of card that there is by --cards; ./trainmark doctor --on slurm lists them"),
    NODES(
            "requested node configuration is not available",
            "no node is as --cards and --slurm-options ask; ./trainmark doctor --on slurm lists what there is"),
    COUNT("more processors requested than permitted", "ask for fewer by --slurm-options"),
    NODE_COUNT("node count specification invalid", "ask for fewer nodes by --nodes, or wait for them to be up"),
    TIME("time limit", "give blocks less time by --slurm-options '--time=MINUTES', or name another partition"),
    ACCOUNT("invalid account", "name an account that may run jobs by --slurm-options '-A NAME'"),
    LIMIT("job violates", "wait for other jobs to end, take fewer --nodes, or ask the site to raise the limit"),
    SUBMISSIONS("submit limit", "wait for other jobs to end, take fewer --nodes, or ask the site to raise the limit"),
    ACCESS("access/permission denied", "name a partition or an account that this user may use by --slurm-options"),
    OPTION("unrecognized option", "mend --slurm-options; srun --help lists what there is"),
    OPTION_VALUE("invalid option", "mend --slurm-options; srun --help lists what there is"),
    CONSTRAINT("invalid feature", "mend the constraint in --slurm-options; sinfo -o %f lists the features"),
    NAME("invalid node name", "mend the node in --slurm-options; sinfo -N lists them"),
    JAVA("there is no java at", "install the same Java there, or run from an archive that has its own"),
    FOLDER("couldn't chdir", "run from a folder that the nodes have too"),
    CONTROLLER("unable to contact slurm controller", "see whether slurmctld runs and this machine may ask it");

    private final String part;
    private final String mend;

    SlurmRefusal(String part, String mend) {
        this.part = part;
        this.mend = mend;
    }

    /** Returns what was refused for good; empty if the words are none of these. */
    static Optional<ClusterException> of(String printed) {
        return printed.lines()
                .filter(line -> !line.isBlank())
                .flatMap(line -> Arrays.stream(values())
                        .filter(refusal -> line.toLowerCase(Locale.ROOT).contains(refusal.part))
                        .map(refusal -> new ClusterException(
                                "%s: %s".formatted(line.strip().replaceFirst("^srun: (error: )?", ""), refusal.mend))))
                .findFirst();
    }
}
