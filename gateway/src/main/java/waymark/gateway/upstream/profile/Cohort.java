package waymark.gateway.upstream.profile;

import io.micronaut.serde.annotation.Serdeable;

/** A counselor's group of students; whoever has the code may join. */
@Serdeable
public record Cohort(String id, String name, String code, int students) {

    /** The code in two groups of four, easier to read out. */
    public String spoken() {
        return code.length() == 8 ? code.substring(0, 4) + " " + code.substring(4) : code;
    }
}
