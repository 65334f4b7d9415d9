package org.trainmark.cuda.engine.driver;

import org.bytedeco.cuda.cudart.CUstream_st;
import org.trainmark.cuda.engine.gpu.Precision;

/**
 * A stream of a card's work.
 *
 * @param products cuBLAS, which multiplies in it
 * @param workspace memory that its products work in
 */
record Lane(CUstream_st stream, BlasProducts products, long workspace) {

    static Lane of(CUstream_st stream, Precision precision, long workspace, long bytes) {
        BlasProducts products = new BlasProducts(stream, precision);
        products.workIn(workspace, bytes);
        return new Lane(stream, products, workspace);
    }
}
