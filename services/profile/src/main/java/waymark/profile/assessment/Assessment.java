package waymark.profile.assessment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A saved assessment with its best careers: at most twenty, none until it is completed and ranked. */
@Serdeable
public record Assessment(@JsonUnwrapped SavedAssessment saved, List<Top> top) {}
