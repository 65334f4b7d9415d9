"""Reads event files by TensorBoard's own accumulator: CHECKOUT LOGDIR. Its messages are compiled by protoc."""
import glob
import os
import subprocess
import sys
import tempfile

checkout, logdir = sys.argv[1:3]
place = tempfile.mkdtemp()
subprocess.run(["cp", "-r", os.path.join(checkout, "tensorboard"), place], check=True)
protos = glob.glob("tensorboard/**/*.proto", root_dir=place, recursive=True)
subprocess.run(["protoc", "--python_out=.", *protos], cwd=place, check=True, stderr=subprocess.DEVNULL)
sys.path.insert(0, place)
os.environ["PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION"] = "python"

from tensorboard.backend.event_processing import event_accumulator

runs, points, tags = 0, 0, set()
for folder, _, files in os.walk(logdir):
    if any("tfevents" in file for file in files):
        read = event_accumulator.EventAccumulator(folder).Reload()
        runs += 1
        for tag in read.Tags()["scalars"]:
            if not tag.startswith("measured/"):
                tags.add(tag)
                points += len(read.Scalars(tag))
print(f"{runs} runs, {points} points of curves, {len(tags)} tags")
