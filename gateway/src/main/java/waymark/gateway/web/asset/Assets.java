package waymark.gateway.web.asset;

import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import waymark.edge.Sha256;
import waymark.gateway.server.Gzip;

/** The files under {@code resources/static}, addressed by their content so that browsers may keep them for ever. */
public final class Assets {
    /**
     * A file.
     *
     * @param version changes with the content
     * @param gzip the content compressed; null where that saves less than a tenth
     */
    record Asset(byte[] content, String version, @Nullable byte[] gzip) {
        static Asset of(byte[] content) {
            byte[] gzip = Gzip.compressed(content);
            return new Asset(content, Sha256.hex(content, 8), gzip.length < content.length * 9 / 10 ? gzip : null);
        }
    }

    private static final Pattern NAME = Pattern.compile("([a-z0-9][a-z0-9._-]*/)*[a-z0-9][a-z0-9._-]*");
    private static final Pattern COMMENT_OR_BREAK = Pattern.compile("(?s)(?:\\s*(?:/\\*.*?\\*/|\\n)\\s*)+");
    private static final Pattern INDENT_OR_COMMENT_LINE =
            Pattern.compile("(?m)^[ \\t]*(?://.*|/\\*.*\\*/)?\\R|^[ \\t]+");
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

    /** The portal's own sheet and script come without what nobody but us reads; everything else as it is. */
    private static byte[] sent(String name, byte[] file) {
        return switch (name) {
            case "app.css" -> utf8(packedSheet(new String(file, StandardCharsets.UTF_8)));
            case "app.js", "live.js" ->
                utf8(INDENT_OR_COMMENT_LINE
                        .matcher(new String(file, StandardCharsets.UTF_8))
                        .replaceAll(""));
            default -> file;
        };
    }

    private static String packedSheet(String sheet) {
        return COMMENT_OR_BREAK.matcher(sheet).replaceAll(" ").replaceAll("(?<=[{};,:]) | (?=[{}])", "");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Asset read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/static/" + name)) {
            if (in == null) {
                return null;
            }
            return Asset.of(sent(name, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
