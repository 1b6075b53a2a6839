package waymark.bench;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** How long a school's OneRoster set takes: compared, applied, and compared once more, when nothing is left to do. */
final class RosterBenchmark {
    private static final int STUDENTS_A_CLASS = 25;
    private static final String MANIFEST =
            """
            propertyName,value
            oneroster.version,1.1
            file.orgs,bulk
            file.academicSessions,bulk
            file.courses,bulk
            file.classes,bulk
            file.users,bulk
            file.enrollments,bulk
            """;

    private RosterBenchmark() {}

    static void run(String site, int students) throws IOException, InterruptedException {
        Person admin = new Person(site).signIn("admin", "waymark");
        String schools = "/api/admin/schools";
        JsonObject made = admin.json("POST", schools, "{\"name\":\"Bench High\"}");
        String school = schools + "/" + made.get("id").getAsString();
        String me = admin.json("GET", "/api/me", null).get("id").getAsString();
        String place = admin.json("POST", school + "/counselors", "{\"person\":\"" + me + "\"}")
                .getAsJsonArray("counselors")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsString();
        Path set = set(students);
        try {
            for (int run = 1; run <= 2; run++) {
                long began = System.nanoTime();
                JsonObject compared = admin.upload(school + "/rosters?counselor=" + place, set);
                double comparing = (System.nanoTime() - began) / 1e9;
                began = System.nanoTime();
                if (compared.get("applicable").getAsBoolean()) {
                    admin.json("POST", school + "/rosters/" + compared.get("id").getAsString() + "/apply", null);
                }
                System.out.printf(
                        "%d students, run %d: %d changes, compared in %.1f s, applied in %.1f s%n",
                        students,
                        run,
                        compared.get("changes").getAsInt(),
                        comparing,
                        (System.nanoTime() - began) / 1e9);
            }
        } finally {
            Files.delete(set);
        }
    }

    private static Path set(int students) throws IOException {
        int classes = (students + STUDENTS_A_CLASS - 1) / STUDENTS_A_CLASS;
        Path file = Files.createTempFile("waymark-bench", ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                Writer to = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
            put(zip, to, "manifest", MANIFEST, 0, i -> "");
            put(zip, to, "orgs", "sourcedId,name,type\nbench,Bench High,school\n", 0, i -> "");
            put(zip, to, "academicSessions", "sourcedId,endDate\nyear,2099-07-01\n", 0, i -> "");
            put(zip, to, "courses", "sourcedId,title\nadvice,Advice\n", 0, i -> "");
            put(
                    zip,
                    to,
                    "classes",
                    "sourcedId,title,courseSourcedId,classType,schoolSourcedId,termSourcedIds\n",
                    classes,
                    i -> "c%d,Homeroom %d,advice,homeroom,bench,year\n".formatted(i, i));
            put(
                    zip,
                    to,
                    "users",
                    "sourcedId,enabledUser,orgSourcedIds,role,givenName,familyName,email\n"
                            + "t,true,bench,teacher,Tea,Cher,teacher@example.org\n",
                    students,
                    i -> "s%d,true,bench,student,Given%d,Family,roster%d@example.org\n".formatted(i, i, i));
            String header = "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role\n";
            put(
                    zip,
                    to,
                    "enrollments",
                    header,
                    students + classes,
                    i -> i < students
                            ? "e%d,c%d,bench,s%d,student\n".formatted(i, i / STUDENTS_A_CLASS, i)
                            : "e%d,c%d,bench,t,teacher\n".formatted(i, i - students));
        }
        return file;
    }

    private static void put(
            ZipOutputStream zip, Writer to, String table, String first, int rows, IntFunction<String> row)
            throws IOException {
        zip.putNextEntry(new ZipEntry(table + ".csv"));
        to.write(first);
        for (int i = 0; i < rows; i++) {
            to.write(row.apply(i));
        }
        to.flush();
    }
}
