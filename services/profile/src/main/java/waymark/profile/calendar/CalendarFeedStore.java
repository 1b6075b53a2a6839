package waymark.profile.calendar;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import waymark.edge.RandomIds;
import waymark.edge.Sha256;
import waymark.outbox.PersonalData;
import waymark.profile.person.ExportedData;
import waymark.profile.person.Viewer;
import waymark.retention.RetainedCollection;
import waymark.retention.RetainedDocuments;

/** Mongo collection {@code calendarFeeds}: at most one secret link a person. */
@Singleton
class CalendarFeedStore implements PersonalData, ExportedData, RetainedCollection {
    private final MongoCollection<CalendarFeed> feeds;
    private final RetainedDocuments old;
    private final Clock clock;

    CalendarFeedStore(MongoDatabase database, Clock clock) {
        this.feeds = database.getCollection("calendarFeeds", CalendarFeed.class);
        this.old = new RetainedDocuments(feeds, "createdAt", "lastRead");
        this.clock = clock;
        feeds.createIndex(Indexes.ascending("secret"), new IndexOptions().unique(true));
    }

    /** Makes a link, in place of the one there was. Returns its secret (256 bits), which cannot be read again. */
    String create(Viewer self) {
        String secret = RandomIds.random();
        feeds.replaceOne(
                Filters.eq(self.of()),
                new CalendarFeed(self.of(), Sha256.hex(secret), clock.instant(), 0, null),
                new ReplaceOptions().upsert(true));
        return secret;
    }

    /** The link of the viewer. */
    Optional<CalendarFeed> find(Viewer self) {
        return Optional.ofNullable(feeds.find(Filters.eq(self.of())).first());
    }

    /** Counts a reading by that secret. Returns whose calendar it is, if the link is still one. */
    Optional<Viewer> read(String secret) {
        CalendarFeed feed = feeds.findOneAndUpdate(
                Filters.eq("secret", Sha256.hex(secret)),
                Updates.combine(Updates.inc("reads", 1L), Updates.set("lastRead", clock.instant())));
        return Optional.ofNullable(feed).map(found -> new Viewer(found.id(), found.id()));
    }

    /** From now on the link leads nowhere. */
    void revoke(Viewer self) {
        feeds.deleteOne(Filters.eq(self.of()));
    }

    @Override
    public RetainedDocuments retained() {
        return old;
    }

    @Override
    public String kind() {
        return "calendars";
    }

    @Override
    public List<?> exported(Viewer self) {
        return find(self).map(CalendarFeed::shown).stream().toList();
    }

    @Override
    public long eraseOf(String person) {
        return feeds.deleteOne(Filters.eq(person)).getDeletedCount();
    }
}
