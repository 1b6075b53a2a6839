package waymark.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A OneRoster set, version 1.1, of a school with one class. */
final class RosterSet {
    private RosterSet() {}

    /** One with a teacher and a student of these addresses. */
    static byte[] zip(String org, String title, String teacher, String student) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "manifest",
                    "propertyName,value",
                    "oneroster.version,1.1",
                    "file.orgs,bulk",
                    "file.academicSessions,bulk",
                    "file.courses,bulk",
                    "file.classes,bulk",
                    "file.users,bulk",
                    "file.enrollments,bulk");
            put(zip, "orgs", "sourcedId,name,type", org + ",A school,school");
            put(zip, "academicSessions", "sourcedId,endDate", "year,2099-07-01");
            put(zip, "courses", "sourcedId,title", "advice,Advice");
            put(
                    zip,
                    "classes",
                    "sourcedId,title,courseSourcedId,classType,schoolSourcedId,termSourcedIds",
                    "class," + title + ",advice,homeroom," + org + ",year");
            put(
                    zip,
                    "users",
                    "sourcedId,enabledUser,orgSourcedIds,role,givenName,familyName,email",
                    "t1,true," + org + ",teacher,Tea,Cher," + teacher,
                    "s1,true," + org + ",student,Ros,Tered," + student);
            put(
                    zip,
                    "enrollments",
                    "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role",
                    "e1,class," + org + ",t1,teacher",
                    "e2,class," + org + ",s1,student");
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String table, String... lines) throws IOException {
        zip.putNextEntry(new ZipEntry(table + ".csv"));
        zip.write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
