package waymark.distillation;

import ai.onnxruntime.OrtException;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import waymark.embedding.TextEmbedder;

/**
 * Makes the table of word-piece vectors: every piece of the vocabulary goes through the model alone, the mean row is
 * taken off, the principal components that say most are kept, and pieces that stand in every text are made light.
 *
 * <p>How it is run stands in the table's {@code MODEL_CARD.md}.
 */
public final class Distillation {
    /** Arora et al. 2017: a piece with probability p weighs a/(a+p). */
    private static final double A = 1e-4;

    private Distillation() {}

    /** @param arguments the file to write */
    public static void main(String[] arguments) throws IOException, OrtException, NoSuchAlgorithmException {
        Path file = Path.of(arguments[0]);
        try (SentenceModel model = new SentenceModel()) {
            List<String> pieces = model.pieces();
            DMatrixRMaj rows = new DMatrixRMaj(pieces.size(), model.encode(0).length);
            for (int piece = 0; piece < pieces.size(); piece++) {
                float[] row = model.encode(piece);
                for (int i = 0; i < row.length; i++) {
                    rows.set(piece, i, row[i]);
                }
            }
            System.out.println(file + " " + write(file, pieces, components(rows)));
        }
    }

    /** The rows without their mean, turned to the directions in which they differ most. */
    private static DMatrixRMaj components(DMatrixRMaj rows) {
        int count = rows.getNumRows();
        DMatrixRMaj mean = CommonOps_DDRM.sumCols(rows, null);
        CommonOps_DDRM.divide(mean, count);
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < rows.getNumCols(); i++) {
                rows.add(row, i, -mean.get(i));
            }
        }
        DMatrixRMaj covariance = new DMatrixRMaj(rows.getNumCols(), rows.getNumCols());
        CommonOps_DDRM.multTransA(rows, rows, covariance);
        var eigen = DecompositionFactory_DDRM.eig(covariance.getNumCols(), true, true);
        if (!eigen.decompose(covariance)) {
            throw new IllegalStateException("The covariance of the rows has no decomposition.");
        }
        int[] largest = IntStream.range(0, eigen.getNumberOfEigenvalues())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -eigen.getEigenvalue(i).getReal()))
                .limit(TextEmbedder.DIMENSIONS)
                .mapToInt(i -> i)
                .toArray();
        DMatrixRMaj axes = new DMatrixRMaj(rows.getNumCols(), largest.length);
        for (int axis = 0; axis < largest.length; axis++) {
            DMatrixRMaj vector = eigen.getEigenVector(largest[axis]);
            // An axis has two directions; its largest part points up, so that every run takes the same one.
            double sign = Math.signum(vector.get(largest(vector)));
            for (int i = 0; i < rows.getNumCols(); i++) {
                axes.set(i, axis, sign * vector.get(i));
            }
        }
        DMatrixRMaj turned = new DMatrixRMaj(count, largest.length);
        CommonOps_DDRM.mult(rows, axes, turned);
        return turned;
    }

    private static int largest(DMatrixRMaj vector) {
        return IntStream.range(0, vector.getNumElements())
                .boxed()
                .max(Comparator.comparingDouble(i -> Math.abs(vector.get(i))))
                .orElseThrow();
    }

    private static String write(Path file, List<String> pieces, DMatrixRMaj rows)
            throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        double harmonic = IntStream.rangeClosed(1, pieces.size())
                .mapToDouble(rank -> 1.0 / (rank + 1))
                .sum();
        float[] scales = new float[pieces.size()];
        byte[] bytes = new byte[pieces.size() * rows.getNumCols()];
        for (int piece = 0; piece < pieces.size(); piece++) {
            double[] row = Arrays.copyOfRange(rows.data, piece * rows.getNumCols(), (piece + 1) * rows.getNumCols());
            // The vocabulary is roughly sorted by frequency, so Zipf's law tells it from the rank.
            double weight = A / (A + 1 / (piece + 2.0) / harmonic);
            double step = Arrays.stream(row).map(Math::abs).max().orElseThrow() / Byte.MAX_VALUE;
            scales[piece] = (float) (weight * step);
            for (int i = 0; i < row.length; i++) {
                bytes[piece * row.length + i] = (byte) Math.round(row[i] / step);
            }
        }
        try (var out = new DataOutputStream(
                new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest)))) {
            out.writeInt(TextEmbedder.FORMAT);
            out.writeInt(pieces.size());
            for (String piece : pieces) {
                out.writeUTF(piece);
            }
            for (float scale : scales) {
                out.writeFloat(scale);
            }
            out.write(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
