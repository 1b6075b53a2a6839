package waymark.profile.roster.importing;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.conversions.Bson;
import waymark.edge.RefusedException;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.CohortStore;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentStore;
import waymark.profile.roster.RosterGroup;
import waymark.profile.roster.RosterPerson;
import waymark.profile.roster.RosterPersonStore;
import waymark.profile.roster.RosterStore;
import waymark.profile.roster.comparison.GroupChange;
import waymark.profile.roster.comparison.PersonChange;
import waymark.profile.school.GroupCounselors;
import waymark.profile.school.School;
import waymark.profile.school.SchoolCounselor;
import waymark.profile.school.SchoolCounselorStore;
import waymark.profile.school.SchoolStore;

/** Writes what was compared, in one transaction: all of it, as it was shown, or nothing. */
@Singleton
class RosterApplyService {
    private final MongoClient client;
    private final RosterImportStore imports;
    private final RosterStore rosters;
    private final RosterPersonStore people;
    private final SchoolStore schools;
    private final SchoolCounselorStore counselors;
    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final Clock clock;

    RosterApplyService(
            MongoClient client,
            RosterImportStore imports,
            RosterStore rosters,
            RosterPersonStore people,
            SchoolStore schools,
            SchoolCounselorStore counselors,
            CohortStore cohorts,
            ConsentStore consents,
            Clock clock) {
        this.client = client;
        this.imports = imports;
        this.rosters = rosters;
        this.people = people;
        this.schools = schools;
        this.counselors = counselors;
        this.cohorts = cohorts;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * Applies it.
     *
     * @throws RefusedException (conflict) if it was applied before, or what it was compared with has changed
     */
    void apply(School school, RosterImport run) {
        List<PersonChange> changes = imports.people(run);
        List<Cohort> renamed = new ArrayList<>();
        try (ClientSession session = client.startSession()) {
            session.withTransaction(() -> {
                renamed.clear();
                write(session, school, run, changes, renamed);
                return true;
            });
        } catch (MongoException e) {
            throw ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY ? stale() : e;
        }
        renamed.forEach(consents::follow);
        imports.forgetPeople(run);
    }

    private void write(
            ClientSession session, School school, RosterImport run, List<PersonChange> changes, List<Cohort> renamed) {
        School linked = school.linked(run.org());
        if (!imports.applied(session, run)
                || !rosters.replace(session, run.next())
                || run.links() && !schools.replace(session, school, linked)) {
            throw stale();
        }
        run.teachers().forEach(known -> counselors.know(session, known.place(), known.sourcedId()));
        writeGroups(session, school, run, renamed);
        rosters.write(
                session,
                run.groups().stream()
                        .filter(c -> !c.forgets())
                        .map(GroupChange::next)
                        .toList(),
                run.groups().stream()
                        .filter(GroupChange::forgets)
                        .map(c -> c.next().id())
                        .toList());
        people.write(
                session,
                changes.stream().map(change -> written(session, change)).toList());
        consents.end(
                session,
                changes.stream()
                        .filter(change -> change.next().person() != null)
                        .flatMap(change -> change.left().stream()
                                .map(cohort -> Consent.idOf(
                                        cohort,
                                        Objects.requireNonNull(change.next().person()))))
                        .toList());
    }

    private void writeGroups(ClientSession session, School school, RosterImport run, List<Cohort> renamed) {
        Instant now = clock.instant();
        Map<String, SchoolCounselor> places = new HashMap<>();
        counselors.of(school.id()).forEach(place -> places.put(place.id(), place));
        List<GroupChange> changes =
                run.groups().stream().filter(GroupChange::writesGroup).toList();
        Map<String, Cohort> held =
                cohorts.find(changes.stream().map(c -> c.next().group()).toList());
        List<Cohort> made = new ArrayList<>();
        List<CohortStore.Replacement> changed = new ArrayList<>();
        for (GroupChange change : changes) {
            RosterGroup group = change.next();
            if (change.what() == GroupChange.What.MADE) {
                var led = new GroupCounselors(
                        change.joining().stream()
                                .map(place -> counselor(places.get(place), now))
                                .toList(),
                        List.of());
                String name = Objects.requireNonNull(group.name());
                made.add(Cohort.begin(group.group(), name, led, school.id(), now, null));
                continue;
            }
            Cohort read = held.get(group.group());
            if (read == null || read.revision() != change.seen()) {
                throw stale();
            }
            Cohort next = changed(read, change, places, now);
            changed.add(new CohortStore.Replacement(read.revision(), next));
            renamed.add(next);
        }
        if (!cohorts.write(session, made, changed)) {
            throw stale();
        }
    }

    private static Cohort changed(Cohort read, GroupChange change, Map<String, SchoolCounselor> places, Instant now) {
        Boolean close =
                switch (change.what()) {
                    case CLOSED -> true;
                    case REOPENED -> false;
                    default -> null;
                };
        Cohort next = read.changed(change.rename(), close, now);
        GroupCounselors led = next.led();
        for (String place : change.joining()) {
            GroupCounselors.Counselor joining = counselor(places.get(place), now);
            led = led.with(joining.person(), joining.name(), now);
        }
        for (String place : change.leaving()) {
            led = led.without(counselor(places.get(place), now).person(), now);
        }
        return next.led(led);
    }

    private static GroupCounselors.Counselor counselor(@Nullable SchoolCounselor place, Instant since) {
        if (place == null || place.person() == null || place.name() == null) {
            throw stale();
        }
        return new GroupCounselors.Counselor(place.person(), place.name(), since, null);
    }

    private WriteModel<RosterPerson> written(ClientSession session, PersonChange change) {
        RosterPerson next = change.next();
        Bson same = Filters.eq(next.id());
        return switch (change.what()) {
            case ENDED -> new DeleteOneModel<>(same);
            case INVITED -> new InsertOneModel<>(next);
            case CHANGED -> {
                if (change.former() != null) {
                    people.remove(session, change.former());
                    yield new InsertOneModel<>(next);
                }
                // Not the account: somebody may have shown since that the address is theirs.
                yield new UpdateOneModel<>(
                        same,
                        Updates.combine(
                                Updates.set("name", next.name()),
                                next.email() == null ? Updates.unset("email") : Updates.set("email", next.email()),
                                Updates.set("enrollments", next.enrollments())));
            }
        };
    }

    private static RefusedException stale() {
        return RefusedException.conflict(
                "compare-again",
                "Something has changed since this was compared: another import, or one of the groups by hand. Nothing"
                        + " was written; send the file again to see what it would change now.");
    }
}
