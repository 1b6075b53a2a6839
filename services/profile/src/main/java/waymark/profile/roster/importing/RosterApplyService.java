package waymark.profile.roster.importing;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.WriteError;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import waymark.edge.RefusedException;
import waymark.edge.UnavailableException;
import waymark.edge.UndoneException;
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
     * @throws UndoneException if anything of it could not be written: then nothing was
     */
    void apply(School school, RosterImport run) {
        List<PersonChange> changes = imports.people(run);
        try (ClientSession session = client.startSession()) {
            session.withTransaction(() -> {
                write(session, school, run, changes);
                return true;
            });
        } catch (MongoException e) {
            throw failure(e);
        }
        // By itself, as students who arrive are noted there: where that fails, they go with their day.
        imports.forgetPeople(run);
    }

    private void write(ClientSession session, School school, RosterImport run, List<PersonChange> changes) {
        if (!imports.applied(session, run)
                || !rosters.replace(session, run.next())
                || run.links() && !schools.replace(session, school, school.linked(Objects.requireNonNull(run.org())))) {
            throw stale();
        }
        run.teachers().forEach(known -> counselors.know(session, known.place(), known.sourcedId()));
        writeGroups(session, school, run);
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

    private void writeGroups(ClientSession session, School school, RosterImport run) {
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
            changed.add(new CohortStore.Replacement(read.revision(), changed(read, change, places, now)));
        }
        if (!cohorts.write(session, made, changed)) {
            throw stale();
        }
        changed.forEach(group -> consents.follow(session, group.next()));
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

    /** What a failed transaction amounts to: nothing is written, unless nobody knows. */
    private static RuntimeException failure(MongoException e) {
        Set<Integer> codes = codes(e);
        if (codes.stream().anyMatch(code -> ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY)) {
            return stale();
        }
        if (UnavailableException.is(e) || e.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL)) {
            return e;
        }
        return new UndoneException(
                "Nothing of this roster was written: the database refused a part of it, so the school is as it was"
                        + " before. Try again; if that fails too, tell whoever runs this portal.",
                e.getClass().getSimpleName() + " " + codes);
    }

    private static Set<Integer> codes(MongoException e) {
        return e instanceof MongoBulkWriteException many
                ? many.getWriteErrors().stream().map(WriteError::getCode).collect(Collectors.toSet())
                : Set.of(e.getCode());
    }

    /** What it was compared with is not so any more. */
    private static RefusedException stale() {
        return RefusedException.conflict(
                "compare-again",
                "Something has changed since this was compared: another import, or one of the groups by hand. Nothing"
                        + " was written; send the file again to see what it would change now.");
    }
}
