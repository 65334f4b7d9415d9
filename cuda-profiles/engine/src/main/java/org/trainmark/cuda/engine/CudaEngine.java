package org.trainmark.cuda.engine;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.CheckedSession;
import org.trainmark.core.engine.Device;
import org.trainmark.core.engine.Engine;
import org.trainmark.core.engine.MemoryLimit;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.cuda.engine.driver.DriverCards;
import org.trainmark.cuda.engine.driver.KernelCache;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.Cards;
import org.trainmark.cuda.engine.gpu.Convolutions;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.FusedShare;
import org.trainmark.cuda.engine.pass.StepLayout;
import org.trainmark.cuda.engine.unit.NetworkUnit;

/** The engine {@code cuda}: trains on NVIDIA's cards from compute capability 7.5 on. */
public final class CudaEngine implements Engine {

    static final String ID = NetworkUnit.ENGINE;

    private final Cards cards;
    private final Supplier<Precision> precision;
    private final Supplier<StepLayout> layout;
    private Optional<FusedShare> fused = Optional.empty();

    /** Trains as the system properties of {@link Precision}, {@link StepLayout} and {@link Convolutions} say. */
    public CudaEngine() {
        this(
                new DriverCards(
                        KernelCache.ofThisUser(), Convolutions.CHOICE::ofThisJvm, CudaEngineProbe::unknownChoice),
                Precision.CHOICE::ofThisJvm,
                StepLayout.CHOICE::ofThisJvm);
    }

    /** Trains as is said here, whatever this JVM was asked for. */
    public static CudaEngine of(Precision precision, StepLayout layout, Convolutions convolutions) {
        return new CudaEngine(
                new DriverCards(KernelCache.ofThisUser(), () -> convolutions, CudaEngineProbe::unknownChoice),
                precision,
                layout);
    }

    CudaEngine(Cards cards, Precision precision, StepLayout layout) {
        this(cards, () -> precision, () -> layout);
    }

    private CudaEngine(Cards cards, Supplier<Precision> precision, Supplier<StepLayout> layout) {
        this.cards = cards;
        this.precision = precision;
        this.layout = layout;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Device> devices() {
        return cards.devices();
    }

    @Override
    public SortedMap<String, String> provenance() {
        SortedMap<String, String> facts = new TreeMap<>(cards.provenance());
        fused().ifPresent(share -> facts.put("cuda.fused", share));
        facts.put("cuda.precision", precision.get().toString());
        facts.put("cuda.step", layout.get().toString());
        return facts;
    }

    /** Returns what products do beside multiplying in the session opened last; empty where none was to do more. */
    public Optional<String> fused() {
        return layout.get().fuses() ? fused.map(FusedShare::toString) : Optional.empty();
    }

    @Override
    public TrainingSession open(TrainingConfig config, Dataset data, Device device) {
        return CheckedSession.open(this, config, data, device, () -> openOn(device, config, data));
    }

    private TrainingSession openOn(Device device, TrainingConfig config, Dataset data) {
        Accelerator gpu = cards.open(device, precision.get());
        try {
            CudaSession session =
                    new CudaSession(gpu, config, data, precision.get(), layout.get(), MemoryLimit.ofThisJvm());
            fused = Optional.of(session.fused());
            return session;
        } catch (RuntimeException e) {
            gpu.close();
            throw e;
        }
    }
}
