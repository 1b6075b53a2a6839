package waymark.gateway.web.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import waymark.edge.Sha256;

/** The files under {@code resources/static}, addressed by their content so that browsers may keep them for ever. */
public final class Assets {
    /**
     * A file.
     *
     * @param version changes with the content
     */
    record Asset(byte[] content, String version) {}

    private static final Pattern NAME = Pattern.compile("([a-z0-9][a-z0-9._-]*/)*[a-z0-9][a-z0-9._-]*");
    private static final Pattern COMMENT_OR_BREAK = Pattern.compile("(?s)(?:\\s*(?:/\\*.*?\\*/|\\n)\\s*)+");
    private static final Map<String, Asset> FOUND = new ConcurrentHashMap<>();

    private Assets() {}

    /** The address of {@code resources/static/<name>}. */
    public static String url(String name) {
        Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("no static file " + name));
        return "/assets/" + name + "?v=" + asset.version();
    }

    static Optional<Asset> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(FOUND.computeIfAbsent(name, Assets::read));
    }

    /** A style sheet without its comments and breaks and the blanks that mean nothing, which nobody but us reads. */
    private static byte[] packed(byte[] sheet) {
        String line = COMMENT_OR_BREAK
                .matcher(new String(sheet, StandardCharsets.UTF_8))
                .replaceAll(" ");
        return line.replaceAll("(?<=[{};,]) | (?=[{}])", "").getBytes(StandardCharsets.UTF_8);
    }

    private static Asset read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/static/" + name)) {
            if (in == null) {
                return null;
            }
            byte[] content = name.endsWith(".css") ? packed(in.readAllBytes()) : in.readAllBytes();
            return new Asset(content, Sha256.hex(content, 8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
