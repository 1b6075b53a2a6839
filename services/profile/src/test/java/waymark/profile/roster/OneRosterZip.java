package waymark.profile.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes OneRoster sets, of either version, whole or of what changed. */
public final class OneRosterZip {
    private static final String TABLES = "orgs academicSessions courses classes users enrollments";

    private final Map<String, String> files = new LinkedHashMap<>();
    private final boolean later;
    private final String mode;

    private OneRosterZip(boolean later, String mode) {
        this.later = later;
        this.mode = mode;
    }

    /** A whole set of version 1.1 with empty tables. */
    public static OneRosterZip first() {
        return new OneRosterZip(false, "bulk").tables();
    }

    /** A whole set of version 1.2 with empty tables. */
    public static OneRosterZip second() {
        return new OneRosterZip(true, "bulk").tables();
    }

    /** What changed, with no table but those that get rows. */
    public static OneRosterZip delta(boolean later) {
        return new OneRosterZip(later, "delta");
    }

    private OneRosterZip tables() {
        tableNames().forEach(table -> files.put(table + ".csv", header(table)));
        return this;
    }

    private Stream<String> tableNames() {
        return Stream.of((TABLES + (later ? " roles" : "")).split(" "));
    }

    /** The first line of a table. */
    public String header(String table) {
        return switch (table) {
                    case "orgs" -> "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId";
                    case "academicSessions" ->
                        "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear";
                    case "courses" ->
                        "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,"
                                + "subjects,subjectCodes";
                    case "classes" ->
                        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,"
                                + "schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods";
                    case "users" ->
                        later
                                ? "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,"
                                        + "middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,"
                                        + "userMasterIdentifier,resourceSourcedIds,preferredGivenName,"
                                        + "preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns"
                                : "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,"
                                        + "givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,"
                                        + "grades,password";
                    case "roles" ->
                        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,"
                                + "orgSourcedId,userProfileSourcedId";
                    case "enrollments" ->
                        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,"
                                + "beginDate,endDate";
                    default -> throw new IllegalArgumentException(table);
                }
                + "\r\n";
    }

    private String status(boolean gone) {
        return mode.equals("bulk") ? "," : (gone ? "tobedeleted" : "active") + ",2026-11-01T00:00:00.000Z";
    }

    /** Adds a line to a table as it is. */
    public OneRosterZip line(String table, String line) {
        files.merge(table + ".csv", header(table) + line + "\r\n", (before, all) -> before + line + "\r\n");
        return this;
    }

    public OneRosterZip org(String id, String name) {
        return line("orgs", id + "," + status(false) + "," + name + ",school,,");
    }

    public OneRosterZip term(String id, String endDate) {
        return line("academicSessions", id + "," + status(false) + ",Year,schoolYear,2026-08-01," + endDate + ",,2027");
    }

    public OneRosterZip course(String id, String org) {
        return line("courses", id + "," + status(false) + ",,Advice,,," + org + ",,");
    }

    /** A homeroom of course {@code course} in term {@code year}. */
    public OneRosterZip homeroom(String id, String title, String org) {
        return line("classes", id + "," + status(false) + "," + title + ",,course,,homeroom,," + org + ",year,,,");
    }

    public OneRosterZip classGone(String id, String org) {
        return line("classes", id + "," + status(true) + ",Gone,,course,,homeroom,," + org + ",year,,,");
    }

    public OneRosterZip user(String id, String role, String given, String email, String org) {
        return user(id, role, given, email, org, false);
    }

    public OneRosterZip user(String id, String role, String given, String email, String org, boolean gone) {
        if (later) {
            String blank = ",".repeat(10);
            line("users", "%s,%s,true,,,%s,Roster,,,%s,,".formatted(id, status(gone), given, email) + blank);
            return line("roles", "role-%s,%s,%s,primary,%s,,,%s,".formatted(id, status(gone), id, role, org));
        }
        return line(
                "users", "%s,%s,true,%s,%s,,,%s,Roster,,,%s,,,,,".formatted(id, status(gone), org, role, given, email));
    }

    public OneRosterZip enrolled(String schoolClass, String user, String role, String org) {
        return enrolled(schoolClass, user, role, org, false);
    }

    public OneRosterZip enrolled(String schoolClass, String user, String role, String org, boolean gone) {
        String id = "in-" + schoolClass + "-" + user;
        return line("enrollments", "%s,%s,%s,%s,%s,%s,,,".formatted(id, status(gone), schoolClass, org, user, role));
    }

    /** Puts a file in, instead of the one that is there. */
    public OneRosterZip with(String file, String content) {
        files.put(file, content);
        return this;
    }

    public OneRosterZip without(String file) {
        files.remove(file);
        return this;
    }

    public String file(String name) {
        return files.get(name);
    }

    /** Its manifest: what is there, and how. */
    public String manifest() {
        StringBuilder manifest = new StringBuilder("propertyName,value\r\nmanifest.version,1.0\r\n");
        manifest.append("oneroster.version,").append(later ? "1.2" : "1.1").append("\r\n");
        tableNames().forEach(table -> manifest.append("file.")
                .append(table)
                .append(",")
                .append(files.containsKey(table + ".csv") ? mode : "absent")
                .append("\r\n"));
        manifest.append("file.demographics,").append(files.containsKey("demographics.csv") ? mode : "absent");
        return manifest.append("\r\n").toString();
    }

    /** The ZIP. */
    public byte[] zip() {
        files.putIfAbsent("manifest.csv", manifest());
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
