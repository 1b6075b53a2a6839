package waymark.profile.followup;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import waymark.outbox.PersonalData;
import waymark.profile.person.ExportedData;
import waymark.profile.person.Viewer;

/** Mongo collection {@code followUpSettings}, one document a counselor. */
@Singleton
public class FollowUpSettingsStore implements PersonalData, ExportedData {
    private final MongoCollection<FollowUpSettings> settings;

    FollowUpSettingsStore(MongoDatabase database) {
        this.settings = database.getCollection("followUpSettings", FollowUpSettings.class);
    }

    /** Those of a counselor. */
    public FollowUpSettings of(String counselor) {
        FollowUpSettings found = settings.find(Filters.eq(counselor)).first();
        return found == null ? FollowUpSettings.none(counselor) : found;
    }

    void write(FollowUpSettings next) {
        settings.replaceOne(Filters.eq(next.id()), next, new ReplaceOptions().upsert(true));
    }

    @Override
    public String kind() {
        return "followUpSettings";
    }

    @Override
    public long eraseOf(String person) {
        return settings.deleteOne(Filters.eq(person)).getDeletedCount();
    }

    /** How a rule is set, in the export. */
    @Serdeable
    record ExportedSetting(String rule, boolean on, int threshold) {}

    @Override
    public List<?> exported(Viewer self) {
        return of(self.of()).rules().entrySet().stream()
                .map(set -> new ExportedSetting(
                        set.getKey(), set.getValue().on(), set.getValue().threshold()))
                .sorted(Comparator.comparing(ExportedSetting::rule))
                .toList();
    }
}
