package waymark.recommendation.career;

import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Pieces of text by name, from a UTF-8 properties file on the class path. */
public final class Messages {
    private final Properties texts = new Properties();
    private final String file;

    private Messages(String file) {
        this.file = file;
    }

    /** The texts in a file. */
    public static Messages in(String file) {
        var texts = new Messages(file);
        try (var in = new InputStreamReader(Messages.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The text of this name, null if the file lacks it. */
    public @Nullable String find(String name) {
        return texts.getProperty(name);
    }

    /**
     * The text of this name.
     *
     * @throws IllegalStateException if the file lacks it
     */
    public String get(String name) {
        String text = texts.getProperty(name);
        if (text == null) {
            throw new IllegalStateException(file + " lacks " + name);
        }
        return text;
    }
}
