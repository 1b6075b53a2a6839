package waymark.content.guide;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What it takes to begin a career, as published data says it. Each part comes from one source, which it names, and is
 * absent where that source is silent; what usual schooling is, and what people in the work have finished, is
 * {@link Guide#education}.
 *
 * @param schooling which schooling people asked about the work say a new person needs
 * @param experience how much work in a related job they say is needed
 * @param training how long they say learning on the job takes
 * @param usual experience and training that are usual to begin
 * @param programs programs of study that lead here
 * @param license a license or certificate that is named
 * @param nearby titles of related occupations that take less preparation, closest first; may be empty
 */
@Serdeable
public record EntryRequirements(
        @Nullable Answers schooling,
        @Nullable Answers experience,
        @Nullable Answers training,
        @Nullable Usual usual,
        @Nullable Programs programs,
        @Nullable License license,
        @Nullable List<String> nearby) {

    /** Fills gaps. */
    public EntryRequirements {
        nearby = Trim.tidy(nearby);
    }

    /** Of which nothing is known. */
    public static EntryRequirements none() {
        return new EntryRequirements(null, null, null, null, null, null, null);
    }

    /** Is nothing known? */
    public boolean isEmpty() {
        return equals(none());
    }

    /** With another survey's answers where it has any, and what the same release says of licenses and related work. */
    public EntryRequirements surveyed(
            @Nullable Answers newSchooling,
            @Nullable Answers newExperience,
            @Nullable Answers newTraining,
            @Nullable License newLicense,
            List<String> newNearby) {
        return new EntryRequirements(
                newSchooling == null ? schooling : newSchooling,
                newExperience == null ? experience : newExperience,
                newTraining == null ? training : newTraining,
                usual,
                programs,
                newLicense == null ? license : newLicense,
                newNearby.isEmpty() ? nearby : newNearby);
    }

    /** With what is usual to begin. */
    public EntryRequirements usual(Usual newUsual) {
        return new EntryRequirements(schooling, experience, training, newUsual, programs, license, nearby);
    }

    /** With programs of study. */
    public EntryRequirements programs(Programs newPrograms) {
        return new EntryRequirements(schooling, experience, training, usual, newPrograms, license, nearby);
    }

    /**
     * How people asked about the work answered.
     *
     * @param shares percent of them by answer, from least to most; what nobody said is left out
     * @param asked how many answered; absent if that is not said
     * @param year of the answers
     */
    @Serdeable
    public record Answers(
            @Nullable Map<String, Double> shares, @Nullable Integer asked, int year, @Nullable String source) {
        /** Keeps the order. */
        public Answers {
            shares = shares == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(shares));
            source = Trim.tidy(source);
        }
    }

    /**
     * What is usual to begin, of the occupation group the table counts it in.
     *
     * @param experience in a related job: "None", "Less than 5 years" or "5 years or more"
     * @param training on the job, in the table's words: "None", "Apprenticeship" and so on
     */
    @Serdeable
    public record Usual(
            @Nullable String experience,
            @Nullable String training,
            int year,
            @Nullable String group,
            @Nullable String source) {
        /** Fills gaps. */
        public Usual {
            experience = Trim.tidy(experience);
            training = Trim.tidy(training);
            group = Trim.tidy(group);
            source = Trim.tidy(source);
        }
    }

    /**
     * Programs of study, those whose names come closest to the career's first.
     *
     * @param total how many there are; {@code items} holds the first of them
     */
    @Serdeable
    public record Programs(@Nullable List<Program> items, int total, int year, @Nullable String source) {
        /** Fills gaps. */
        public Programs {
            items = items == null ? List.of() : List.copyOf(items);
            source = Trim.tidy(source);
        }
    }

    /**
     * A program of study: its code in the Classification of Instructional Programs, for example 48.0508, and its name.
     */
    @Serdeable
    public record Program(@Nullable String code, @Nullable String name) {
        /** Fills gaps. */
        public Program {
            code = Trim.tidy(code);
            name = Trim.tidy(name);
        }
    }

    /**
     * A license or certificate the data names. That none is named does not mean that none is needed.
     *
     * @param required does the occupation's description or one of its tasks say so?
     * @param titles job titles in use that name one, such as "Licensed Electrician"; may be empty
     */
    @Serdeable
    public record License(boolean required, @Nullable List<String> titles, int year, @Nullable String source) {
        /** Fills gaps. */
        public License {
            titles = Trim.tidy(titles);
            source = Trim.tidy(source);
        }
    }
}
