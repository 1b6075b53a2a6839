package waymark.distillation;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * all-MiniLM-L6-v2, quantised, as langchain4j packs it (Apache-2.0): a sentence transformer of 22 million weights. One
 * thread, so that sums are made in one order.
 */
final class SentenceModel implements AutoCloseable {
    private static final String NAME = "/all-minilm-l6-v2-q";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final List<String> pieces;

    SentenceModel() throws IOException, OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        session = environment.createSession(file(".onnx"), options);
        pieces = pieces(file("-tokenizer.json"));
    }

    /** Its vocabulary, in the order of the numbers. */
    List<String> pieces() {
        return pieces;
    }

    /** What it makes of some pieces between its two marks: the mean over all positions, 384 numbers. */
    float[] encode(int... numbers) throws OrtException {
        long[] all = new long[numbers.length + 2];
        all[0] = pieces.indexOf("[CLS]");
        for (int i = 0; i < numbers.length; i++) {
            all[i + 1] = numbers[i];
        }
        all[all.length - 1] = pieces.indexOf("[SEP]");
        long[] ones = new long[all.length];
        Arrays.fill(ones, 1);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put("input_ids", OnnxTensor.createTensor(environment, new long[][] {all}));
            inputs.put("attention_mask", OnnxTensor.createTensor(environment, new long[][] {ones}));
            inputs.put("token_type_ids", OnnxTensor.createTensor(environment, new long[][] {new long[all.length]}));
            try (OrtSession.Result result = session.run(inputs)) {
                return mean(((float[][][]) result.get(0).getValue())[0]);
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static float[] mean(float[][] positions) {
        float[] mean = new float[positions[0].length];
        for (float[] position : positions) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += position[i] / positions.length;
            }
        }
        return mean;
    }

    private static List<String> pieces(byte[] tokenizer) {
        JsonObject vocabulary = JsonParser.parseString(new String(tokenizer, StandardCharsets.UTF_8))
                .getAsJsonObject()
                .getAsJsonObject("model")
                .getAsJsonObject("vocab");
        String[] all = new String[vocabulary.size()];
        vocabulary.entrySet().forEach(each -> all[each.getValue().getAsInt()] = each.getKey());
        return List.of(all);
    }

    private static byte[] file(String end) throws IOException {
        try (InputStream in = SentenceModel.class.getResourceAsStream(NAME + end)) {
            if (in == null) {
                throw new IllegalStateException("The model is not on the class path: " + NAME + end);
            }
            return in.readAllBytes();
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
