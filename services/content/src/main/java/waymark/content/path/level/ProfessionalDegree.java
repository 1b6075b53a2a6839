package waymark.content.path.level;

import java.util.Arrays;
import java.util.Optional;

/**
 * Doctoral degrees that are the usual way into certain professions, by the beginning of their SOC codes, with years of
 * full-time study after college and whether every state licenses those who practice, as the Occupational Outlook
 * Handbook of the Bureau of Labor Statistics describes them.
 */
public enum ProfessionalDegree {
    /** Veterinarians. */
    VETERINARY_MEDICINE("29-1131", "Doctor of Veterinary Medicine (D.V.M. or V.M.D.)", "four", true),
    /** Dentists and their specialists. */
    DENTISTRY("29-102", "Doctor of Dental Surgery or Dental Medicine (D.D.S. or D.M.D.)", "four", true),
    /** Physicians and surgeons. */
    MEDICINE("29-12", "Doctor of Medicine or Osteopathic Medicine (M.D. or D.O.)", "four", true),
    /** Pharmacists. */
    PHARMACY("29-1051", "Doctor of Pharmacy (Pharm.D.)", "four", true),
    /** Optometrists. */
    OPTOMETRY("29-1041", "Doctor of Optometry (O.D.)", "four", true),
    /** Podiatrists. */
    PODIATRY("29-1081", "Doctor of Podiatric Medicine (D.P.M.)", "four", true),
    /** Chiropractors. */
    CHIROPRACTIC("29-1011", "Doctor of Chiropractic (D.C.)", "four", true),
    /** Audiologists. */
    AUDIOLOGY("29-1181", "Doctor of Audiology (Au.D.)", "four", true),
    /** Physical therapists. */
    PHYSICAL_THERAPY("29-1123", "Doctor of Physical Therapy (D.P.T.)", "three", true),
    /** Lawyers. */
    LAW("23-1011", "Juris Doctor (J.D.)", "three", true),
    /** Judges and those who work for them: a law degree, but no license of their own. */
    LAW_OF_COURTS("23-10", "Juris Doctor (J.D.)", "three", false);

    private final String code;
    private final String degree;
    private final String years;
    private final boolean licensed;

    ProfessionalDegree(String code, String degree, String years, boolean licensed) {
        this.code = code;
        this.degree = degree;
        this.years = years;
        this.licensed = licensed;
    }

    /** The degree of an occupation, by its O*NET-SOC code; empty if it has none of its own. */
    public static Optional<ProfessionalDegree> of(String code) {
        return Arrays.stream(values()).filter(d -> code.startsWith(d.code)).findFirst();
    }

    /** What it is called, with its letters. */
    public String degree() {
        return degree;
    }

    /** "Usually four more years". */
    public String duration() {
        return "Usually %s more years".formatted(years);
    }

    /** Does every state ask those who practice for a license? */
    public boolean isLicensed() {
        return licensed;
    }
}
