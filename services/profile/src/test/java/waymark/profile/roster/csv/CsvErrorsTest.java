package waymark.profile.roster.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a file. */
class CsvErrorsTest extends ReadCsv {
    static Stream<Arguments> wrong() {
        return Stream.of(
                row("no group", "CSV file, line 2, column “group”: is empty. Every row needs it.", ",Ada,a@x.org,,"),
                row(
                        "long group",
                        "CSV file, line 2, column “group”: has more than 80 characters.",
                        "g".repeat(81) + ",Ada,a@x.org,,"),
                row(
                        "no name",
                        "CSV file, line 2, column “name”: is empty. Every student needs a name.",
                        "A,,a@x.org,,"),
                row(
                        "long name",
                        "CSV file, line 2, column “name”: has more than 120 characters.",
                        "A," + "n".repeat(121) + ",a@x.org,,"),
                row("no address", "CSV file, line 2, column “email”: is no e-mail address. Correct it.", "A,Ada,ada,,"),
                row(
                        "neither address nor id",
                        "CSV file, line 2, column “email”: is empty. A student without a student id needs an address.",
                        "A,Ada,,,"),
                row(
                        "long id",
                        "CSV file, line 2, column “student id”: has more than 200 characters.",
                        "A,Ada,a@x.org," + "7".repeat(201) + ","),
                row(
                        "same id with two addresses",
                        "CSV file, line 3, column “email”: is another address than line 2 has for the same student id.",
                        "A,Ada,a@x.org,7,\nB,Ada,b@x.org,7,"),
                row(
                        "same id with two addresses, after one without",
                        "CSV file, line 4, column “email”: is another address than line 3 has for the same student id.",
                        "A,Ada,,7,\nB,Ada,a@x.org,7,\nC,Ada,b@x.org,7,"),
                row(
                        "same id with two names",
                        "CSV file, line 3, column “name”: is another name than line 2 has for the same student id.",
                        "A,Ada,a@x.org,7,\nB,Ben,,7,"),
                row(
                        "same address with two names",
                        "CSV file, line 3, column “name”: is another name than line 2 has for the same address.",
                        "A,Ada,a@x.org,,\nA,Ben,a@x.org,,"),
                row(
                        "whose address",
                        "CSV file, line 4, column “email”: is the address of several students of this file.",
                        "A,Ada,a@x.org,7,\nA,Ben,a@x.org,8,\nB,Ada,a@x.org,,"),
                row(
                        "strange counselor",
                        "CSV file, line 2, column “counselor email”: is the address of no counselor of this school.",
                        "A,Ada,a@x.org,,noether@example.org"),
                row(
                        "counselor without address",
                        "CSV file, line 2, column “counselor email”: is no e-mail address.",
                        "A,Ada,a@x.org,,Gauss"),
                row(
                        "short row",
                        "CSV file, line 3: has 2 fields, but the first line names 5 columns. Is a quote missing?",
                        "A,Ada,a@x.org,,\nA,Ben"),
                row(
                        "long row",
                        "CSV file, line 2: has 6 fields, but the first line names 5 columns.",
                        "A,Doe, Ada,a@x.org,,gauss@example.org"),
                file("no rows", "The file names no student, only columns.", HEADER + "\n,,,,\n"),
                file("nothing", "The file is empty. Its first line should name the columns.", "\n \n"),
                file("no group column", "CSV file, line 1, column “group”: is missing.", "name,email\nAda,a@x.org\n"),
                file("no email column", "CSV file, line 1, column “email”: is missing.", "group,name\nA,Ada\n"),
                file(
                        "no name column",
                        "CSV file, line 1, column “name”: is missing, and so are “given name” and “family name”,",
                        "group,given name,email\nA,Ada,a@x.org\n"),
                file(
                        "column twice",
                        "CSV file, line 1, column “E-Mail”: stands there twice. Leave one of the two.",
                        "group,name,email,E-Mail\nA,Ada,a@x.org,a@x.org\n"));
    }

    private static Arguments row(String name, String said, String rows) {
        return file(name, said, HEADER + rows + "\n");
    }

    private static Arguments file(String name, String said, String file) {
        return Arguments.of(name, said, file);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void what_is_wrong_is_said_by_line_and_column(String name, String said, String file) {
        assertThat(errors(file)).singleElement().asString().startsWith(said);
    }

    @Test
    void a_quote_that_is_missing_is_looked_for_where_the_row_began() {
        assertThat(errors(HEADER + "A,Ada,a@x.org,,\nA,\"Ben,b@x.org,,\nA,Cy,c@x.org,,\n"))
                .singleElement()
                .asString()
                .startsWith("CSV file, line 3")
                .contains("Is a quote missing?");
    }

    @Test
    void all_of_it_is_said_at_once_and_by_the_line_of_the_file_and_names_nobody() {
        assertThat(errors("\n" + HEADER + "A,\"Ada\nExample\",a@x.org,7,\n\n,Ben,b@x.org,,\nA,Cy,cy,,\n"))
                .containsExactly(
                        "CSV file, line 6, column “group”: is empty. Every row needs it.",
                        "CSV file, line 7, column “email”: is no e-mail address. Correct it.");
    }
}
