#!/bin/sh
# planted.sh DIRECTORY PART SUITE TRAINMARK: a repository of twelve commits, each measured; from the eighth on every step takes so much
# longer (0 for none), and the history is checked after each.
set -u
directory=$1 part=$2 suite=$(realpath "$3") trainmark=$4
mkdir -p "$directory" && cd "$directory" || exit 2
git init -q -b main && cp "$suite" suite.yaml && echo runs/ > .gitignore && git add .
for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
    echo "change $i" > code.txt && git add code.txt && git -c user.name=somebody -c user.email=somebody@example.org commit -qm "Change $i"
    unset JAVA_TOOL_OPTIONS
    if [ "$i" -ge 8 ] && [ "$part" != 0 ]; then export JAVA_TOOL_OPTIONS="-Dtrainmark.slowdown=$part"; fi
    $trainmark run suite.yaml --out "runs/$i" > "runs-$i.log" 2>&1
    unset JAVA_TOOL_OPTIONS
    $trainmark history add "runs/$i" > "add-$i.log" 2>&1
    $trainmark history check --strict > "check-$i.log" 2>&1
    code=$?
    echo "commit $i, $(git rev-parse --short=10 HEAD): check ends with $code"
done
