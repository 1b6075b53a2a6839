package waymark.profile.followup;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All rules in words, from {@code followup/rules.json}. */
@Singleton
public class FollowUpRuleCatalog {
    private static final String FILE = "/followup/rules.json";

    private final Map<FollowUpRule, FollowUpRuleText> all = new EnumMap<>(FollowUpRule.class);

    FollowUpRuleCatalog(JsonMapper json) {
        try (InputStream in = FollowUpRuleCatalog.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new FileNotFoundException(FILE);
            }
            json.readValue(in.readAllBytes(), Argument.listOf(FollowUpRuleText.class))
                    .forEach(text -> all.put(FollowUpRule.named(text.rule()).orElseThrow(), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (FollowUpRule rule : FollowUpRule.values()) {
            of(rule);
        }
    }

    /** One of them. */
    public FollowUpRuleText of(FollowUpRule rule) {
        return Objects.requireNonNull(all.get(rule), () -> "no words for " + rule);
    }

    /** All of them, the most urgent first. */
    public List<FollowUpRuleText> all() {
        return List.copyOf(all.values());
    }
}
