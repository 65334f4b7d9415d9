package org.trainmark.core.kit;

/**
 * What every engine must do, as tests. An engine is tested by naming it:
 *
 * <pre>{@code
 * class MyEngineTest extends EngineContract {
 *     public Engine engine() { return new MyEngine(); }
 *     public Device device() { return engine().devices().get(0); }
 *     public Tolerance tolerance() { return Tolerance.SINGLE_PRECISION; }
 *     public boolean sameSeedSameBits() { return true; }
 * }
 * }</pre>
 *
 * <p>If the engine cannot do some trainings, {@link #refusal} says which, and if it drops out in a way of its own,
 * {@link #followsDropoutMask} says so.
 */
public abstract class EngineContract
        implements StepContract,
                NetworkContract,
                RegularizationContract,
                MicroBatchContract,
                DropoutContract,
                GradientContract,
                EvaluationContract,
                SeedContract,
                CheckpointContract,
                MemoryContract,
                LifecycleContract {}
