package org.trainmark.results.export;

/** A format of another tool, in which runs are told. */
public sealed interface Export permits RunExport, SeriesExport {

    /** What an export is written as. */
    enum Form {
        /** One file, which may go to standard output. */
        FILE,
        /** Several files in a folder. */
        FOLDER
    }

    /** Returns the word for it on the command line. */
    String name();

    /** Returns what reads it, for people. */
    String readers();

    /** Returns what it is written as. */
    Form form();
}
