package waymark.profile.roster.importing;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.edge.PlainText;
import waymark.edge.RefusedException;
import waymark.profile.roster.reading.RosterSet.Org;
import waymark.profile.school.School;

/** Finds which organization of a set a school is: the one it is linked to, and no other from then on. */
final class OrgChoice {
    private static final int QUOTED = 60;
    private static final int LISTED = 20;

    private OrgChoice() {}

    /**
     * The organization.
     *
     * @param orgs of the set
     * @param delta may the set leave out what did not change?
     * @param wanted sourcedId that was typed; null for none
     * @param taken sourcedIds of other schools
     * @throws RefusedException (invalid) if it is not in the set or is gone, is another school, or cannot be told
     */
    static Org of(School school, List<Org> orgs, boolean delta, @Nullable String wanted, Set<String> taken) {
        if (school.sourcedId() != null) {
            if (wanted != null && !wanted.equals(school.sourcedId())) {
                throw refused("In its own systems this school is “%s”.".formatted(school.sourcedId()));
            }
            return orgs.stream()
                    .filter(org -> org.sourcedId().equals(school.sourcedId()))
                    .findFirst()
                    .map(OrgChoice::there)
                    .orElseGet(() -> unchanged(school, delta));
        }
        if (wanted != null) {
            if (taken.contains(wanted)) {
                throw refused("“%s” is another school here. Import its roster there.".formatted(quoted(wanted)));
            }
            return orgs.stream()
                    .filter(org -> org.sourcedId().equals(wanted))
                    .findFirst()
                    .map(OrgChoice::there)
                    .orElseThrow(() -> absent(wanted, orgs));
        }
        List<Org> free = orgs.stream()
                .filter(org -> org.school() && !org.gone() && !taken.contains(org.sourcedId()))
                .toList();
        List<Org> named = free.stream()
                .filter(org -> org.name().equalsIgnoreCase(school.name()))
                .toList();
        if (free.size() == 1 || named.size() == 1) {
            return free.size() == 1 ? free.getFirst() : named.getFirst();
        }
        throw free.isEmpty()
                ? refused("orgs.csv names no school but those imported elsewhere. Export a set with this one in it.")
                : refused("orgs.csv names several schools: %s. Say which of them this is.".formatted(listed(free)));
    }

    private static RefusedException absent(String wanted, List<Org> orgs) {
        return refused("orgs.csv has no “%s”, but %s.".formatted(quoted(wanted), listed(orgs)));
    }

    private static Org there(Org org) {
        if (org.gone()) {
            throw refused("orgs.csv says that “%s” is to be deleted. Close its groups by hand if it is so."
                    .formatted(quoted(org.sourcedId())));
        }
        return org;
    }

    private static Org unchanged(School school, boolean delta) {
        if (!delta) {
            throw refused("orgs.csv has no “%s”, as this school’s systems call it. Is it another school’s set?"
                    .formatted(school.sourcedId()));
        }
        return new Org(Objects.requireNonNull(school.sourcedId()), school.name(), true, false);
    }

    private static String listed(List<Org> orgs) {
        String some = orgs.stream()
                .limit(LISTED)
                .map(org -> "%s (%s)".formatted(quoted(org.name()), quoted(org.sourcedId())))
                .collect(Collectors.joining(", "));
        return some.isEmpty() ? "none" : orgs.size() > LISTED ? some + " and others" : some;
    }

    private static String quoted(String text) {
        return PlainText.quoted(text, QUOTED);
    }

    private static RefusedException refused(String why) {
        return RefusedException.invalid("roster-org", why + " Nothing was imported.");
    }
}
