#!/bin/sh
# planted.sh DIRECTORY PART ROUNDS SUITE TRAINMARK: a repository of twelve commits, each measured once in each round; from the eighth on
# once as it is and once with every step taking so much longer. Two histories come of it: planted.jsonl and unplanted.jsonl.
# Commits are measured out of their order, so that a machine that gets slower in the meantime is noise and no step of theirs.
set -u
directory=$1 part=$2 rounds=$3 suite=$(realpath "$4") trainmark=$5
mkdir -p "$directory" && cd "$directory" || exit 2
git init -q -b main && cp "$suite" suite.yaml && printf 'runs/\n*.log\n*.jsonl\n' > .gitignore && git add .
for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
    echo "change $i" > code.txt && git add code.txt && git -c user.name=somebody -c user.email=somebody@example.org commit -qm "Change $i"
    git tag "c$i"
done
measure() { # RUN HISTORY...
    $trainmark run suite.yaml --out "runs/$1" > "$1.log" 2>&1
    run=$1
    shift
    for history in "$@"; do $trainmark history add "runs/$run" --file "$history.jsonl" >> history.log 2>&1; done
}
for round in $(seq "$rounds"); do
    for i in 7 2 11 5 9 1 12 4 8 3 10 6; do
        git checkout -q "c$i"
        if [ "$i" -lt 8 ]; then
            measure "$i-$round" planted unplanted
        else
            measure "$i-$round" unplanted
            export JAVA_TOOL_OPTIONS="-Dtrainmark.slowdown=$part"
            measure "$i-$round-planted" planted
            unset JAVA_TOOL_OPTIONS
        fi
    done
done
git checkout -q main
for history in planted unplanted; do
    $trainmark history check --strict --file "$history.jsonl" > "$history.log" 2>&1
    echo "$history: check ends with $?"
done
