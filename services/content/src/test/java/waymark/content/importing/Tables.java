package waymark.content.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small tables of the Bureau of Labor Statistics, each of one occupation. */
final class Tables {
    private Tables() {}

    static Path pay(Path folder, String code, String median) throws IOException {
        return Files.writeString(
                folder.resolve("pay" + median + ".csv"),
                """
                occ_code,title,Annual 10th percentile wage,Annual median wage,Annual 90th percentile wage
                %s,Keepers,30000,%s,#
                """
                        .formatted(code, median));
    }

    static Path projections(Path folder, String code, String change, String school) throws IOException {
        return Files.writeString(
                folder.resolve("projections" + change + ".csv"),
                """
                2024 National Employment Matrix title,2024 National Employment Matrix code,"Employment, 2024",\
                "Employment change, percent, 2024–34","Occupational openings, 2024–34 annual average",\
                Typical education needed for entry
                Keepers,%s,12.5,%s,1.5,%s
                """
                        .formatted(code, change, school));
    }

    static Path attainment(Path folder, String code, String bachelors) throws IOException {
        return Files.writeString(
                folder.resolve("attainment" + bachelors + ".csv"),
                """
                2023 National Employment Matrix title,2023 National Employment Matrix code,\
                Less than high school diploma,High school diploma or equivalent,"Some college, no degree",\
                Associate's degree,Bachelor's degree,Master's degree,Doctoral or professional degree
                Keepers,%s,1,20,20,5,%s,3,1
                """
                        .formatted(code, bachelors));
    }
}
