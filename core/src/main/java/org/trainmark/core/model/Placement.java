package org.trainmark.core.model;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.core.data.Shape;
import org.trainmark.core.model.Architecture.Stage;

/** Gives layers their shapes, their numbers and their places among the parameters, one after the other. */
final class Placement {

    private int number;
    private long parameter;

    /**
     * Places layers in turn.
     *
     * @throws LayerException if a layer is too large, or does not fit what comes in
     */
    List<Stage> stages(List<Layer> layers, Shape input) {
        List<Stage> stages = new ArrayList<>();
        Shape shape = input;
        for (int i = 0; i < layers.size(); i++) {
            try {
                stages.addAll(placed(layers.get(i), shape));
            } catch (LayerException e) {
                throw e.within(i + 1);
            } catch (IllegalArgumentException e) {
                throw new LayerException(i + 1, String.valueOf(e.getMessage()), e);
            } catch (ArithmeticException e) {
                throw new LayerException(i + 1, "too large", e);
            }
            shape = stages.get(stages.size() - 1).output();
        }
        return stages;
    }

    private List<Stage> placed(Layer layer, Shape input) {
        if (input.isTokens() && !(layer instanceof SequenceLayer.Embedding)) {
            throw new IllegalArgumentException("takes quantities, not %s: embed them first".formatted(input));
        }
        if (layer instanceof CompositeLayer.Transformer transformer) {
            transformer.output(input);
            return stages(transformer.layers(input), input);
        }
        return List.of(
                layer instanceof CompositeLayer.Residual residual ? residual(residual, input) : leaf(layer, input));
    }

    private Stage leaf(Layer layer, Shape input) {
        Stage stage = new Stage(number, layer, input, layer.output(input), parameter, List.of(), List.of());
        // Fails here, where the layer is known, if there are more parameters than a long can count.
        parameter = stage.endParameter();
        number++;
        return stage;
    }

    private Stage residual(CompositeLayer.Residual residual, Shape input) {
        int firstNumber = number;
        long firstParameter = parameter;
        List<Stage> inside = stages(residual.layers(), input);
        List<Stage> shortcut = stages(residual.shortcut(), input);
        Shape output = inside.get(inside.size() - 1).output();
        Shape beside =
                shortcut.isEmpty() ? input : shortcut.get(shortcut.size() - 1).output();
        if (!output.equals(beside)) {
            throw new IllegalArgumentException(
                    "the layers make %s of %s, but the shortcut %s".formatted(output, input, beside));
        }
        return new Stage(firstNumber, residual, input, output, firstParameter, inside, shortcut);
    }
}
