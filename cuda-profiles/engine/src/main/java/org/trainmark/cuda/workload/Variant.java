package org.trainmark.cuda.workload;

import java.util.stream.Stream;
import org.trainmark.cuda.engine.CudaEngine;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.StepLayout;

/** What the engine may be asked for. */
record Variant(Precision precision, StepLayout layout, Convolutions convolutions) {

    /**
     * Returns the variant of a name such as {@code bf16}, {@code fp32+fused-forked} or {@code tf32+cudnn}.
     *
     * @throws IllegalArgumentException if a part of it names nothing
     */
    static Variant named(String name) {
        Variant variant = new Variant(Precision.FP32, StepLayout.PLAIN, Convolutions.PATCHES);
        for (String part : name.split("\\+", -1)) {
            variant = variant.with(part);
        }
        return variant;
    }

    private Variant with(String part) {
        for (Precision one : Precision.values()) {
            if (one.toString().equals(part)) {
                return new Variant(one, layout, convolutions);
            }
        }
        for (StepLayout one : StepLayout.values()) {
            if (one.toString().equals(part)) {
                return new Variant(precision, one, convolutions);
            }
        }
        return Stream.of(Convolutions.values())
                .filter(one -> one.toString().equals(part))
                .findFirst()
                .map(one -> new Variant(precision, layout, one))
                .orElseThrow(() ->
                        new IllegalArgumentException("'%s' is no precision, step or convolutions".formatted(part)));
    }

    /** Returns how the step is made, in the words of the options. */
    String mode() {
        return convolutions == Convolutions.PATCHES ? layout.toString() : layout + "+" + convolutions;
    }

    CudaEngine engine() {
        return CudaEngine.of(precision, layout, convolutions);
    }
}
