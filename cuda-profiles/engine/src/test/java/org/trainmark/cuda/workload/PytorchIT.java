package org.trainmark.cuda.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts that train with PyTorch, and that put a run beside it. */
class PytorchIT {

    private final Path directory;

    PytorchIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @CsvSource({"mlp, products", "mlp, eager", "cnn, eager", "cnn, eager+channels-last"})
    void trainsOnTheProcessor(String network, String mode) throws IOException, InterruptedException {
        Pytorch.Ended ended = Pytorch.run(List.of(
                network, "--device=cpu", "--precision=fp32", "--batch=8,16", "--seconds=0.01", "--mode=" + mode));

        assertThat(ended.output().lines())
                .satisfiesExactly(
                        head -> assertThat(head).startsWith("model,mode,precision,batch,step_us,samples_per_s,"),
                        line -> assertThat(line).startsWith("%s,%s,fp32,8,".formatted(network, mode)),
                        line -> assertThat(line).startsWith("%s,%s,fp32,16,".formatted(network, mode)));
        assertThat(ended.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mlp --device=cpu --mode=graph --precision=fp32     | graph needs a card
                    mlp --device=cpu --mode=eager --precision=tf32     | tf32 needs a card
                    mlp --device=cpu --mode=egaer --precision=fp32     | there is no egaer; modes are
                    cnn --device=cpu --mode=products --precision=fp32  | products are those of mlp and wide
                    mlp --device=cpu --mode=eager --precision=fp32 --batch=16385 | a batch has 1 to 16384 examples
                    """)
    void refuses(String arguments, String reason) throws IOException, InterruptedException {
        Pytorch.Ended ended = Pytorch.run(List.of(arguments.split(" +")));

        assertThat(ended.output()).startsWith("reference.py: " + reason);
        assertThat(ended.exitCode()).isEqualTo(2);
    }

    @Test
    void putsARunBesideItsRivals() throws IOException, InterruptedException {
        Path report = Files.createDirectories(directory.resolve("report"));
        Files.writeString(report.resolve("cells.csv"), """
                profile,batch-size,step-p50 (ns)
                cuda-13-bf16,32,20000
                cuda-13,128,
                """);
        Files.writeString(report.resolve("trials.csv"), """
                profile,batch-size,outcome,measurement,value
                cuda-13-bf16,32,completed,device-step,1e-5
                cuda-13-bf16,32,completed,device-step,3e-5
                cuda-13-bf16,32,crashed,device-step,9
                """);
        Path peer = Files.writeString(directory.resolve("peer.csv"), """
                model,mode,precision,batch,step_us,samples_per_s,peak_bytes,device,torch
                mlp,products,bf16,32,9,4000000,1,Some Card,2.11
                mlp,eager,bf16,32,100,320000,1,Some Card,2.11
                mlp,graph,bf16,32,50,800000,1,Some Card,2.11
                """);

        Pytorch.Ended ended = Pytorch.table(List.of(directory.toString(), peer.toString()));

        assertThat(ended.output())
                .startsWith("mlp with PyTorch 2.11 on Some Card")
                .contains("| bf16 | 32 | 20 | 20 | 9, 8 | 100, 100 | 50, 40 | 2.50, graph | 2.00, graph | 40 % |");
        assertThat(ended.exitCode()).isZero();
    }
}
