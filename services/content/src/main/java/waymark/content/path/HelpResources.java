package waymark.content.path;

import java.util.ArrayList;
import java.util.List;
import waymark.content.guide.Figures;
import waymark.content.guide.Guide;
import waymark.content.guide.Guide.Resource;
import waymark.content.path.level.OnTheJobTraining;

/**
 * Where to find help on the way into a career: public services of the United States that fit its {@link CareerPath}.
 */
final class HelpResources {
    private static final String OFFICIAL = "official";
    private static final String CATALOG = "catalog";
    private static final String FINDERS = "https://www.careeronestop.org/Toolkit/Training/";

    private static final String JOB_CENTERS =
            "https://www.careeronestop.org/LocalHelp/AmericanJobCenters/find-american-job-centers.aspx";

    private HelpResources() {}

    static List<Resource> of(Guide guide, CareerPath path) {
        List<Resource> help = new ArrayList<>();
        String title = guide.title();
        help.add(new Resource(
                "My Next Move",
                "A short official page about this work, made for people who are still choosing.",
                "https://www.mynextmove.org/profile/summary/" + guide.onetCode(),
                OFFICIAL));
        help.add(new Resource(
                "O*NET OnLine",
                "The whole profile of this work: tasks, tools, and what people asked about it say it takes.",
                "https://www.onetonline.org/link/summary/" + guide.onetCode(),
                OFFICIAL));
        help.add(new Resource(
                "Occupational Outlook Handbook",
                "The Bureau of Labor Statistics on how people get in, pay and prospects. Look up “%s” in its index."
                        .formatted(group(guide)),
                "https://www.bls.gov/ooh/a-z-index.htm",
                OFFICIAL));
        if (path.training() == OnTheJobTraining.APPRENTICESHIP || path.apprentices() || learnedAtWork(path)) {
            help.add(new Resource(
                    "Apprenticeship Finder",
                    "Open places for apprentices, who are paid while they learn. Try the name of the work and your ZIP"
                            + " code.",
                    "https://www.apprenticeship.gov/apprenticeship-job-finder",
                    "training"));
        }
        if (path.schooling().isAfterHighSchool() || !path.programs().isEmpty()) {
            help.add(new Resource(
                    "Local Training Finder",
                    path.programs().isEmpty()
                            ? "Courses and programs near you. Search it for “%s”.".formatted(title)
                            : "Courses and programs near you. Search it for %s."
                                    .formatted(NameList.any(path.programs())),
                    FINDERS + "find-local-training.aspx",
                    "training"));
        }
        help.add(new Resource(
                "License Finder",
                "Says whether your state asks for a license for this work, what it takes and who gives it.",
                FINDERS + "find-licenses.aspx",
                CATALOG));
        help.add(new Resource(
                "Certification Finder",
                "Certificates you can earn by choice, and who gives them.",
                FINDERS + "find-certifications.aspx",
                CATALOG));
        help.add(
                path.schooling().isAfterHighSchool()
                        ? new Resource(
                                "Federal Student Aid",
                                "The FAFSA form for grants and loans, and what each kind of aid means. Filling it in"
                                        + " is free.",
                                "https://studentaid.gov",
                                OFFICIAL)
                        : new Resource(
                                "American Job Centers",
                                "Free help near you with a résumé, with openings, and with paying for training.",
                                JOB_CENTERS,
                                OFFICIAL));
        return List.copyOf(help);
    }

    private static boolean learnedAtWork(CareerPath path) {
        return !path.schooling().isDegree()
                && (path.training() == OnTheJobTraining.LONG || path.training() == OnTheJobTraining.MODERATE);
    }

    /** The name the bureau counts it under. */
    private static String group(Guide guide) {
        Figures.Outlook outlook = guide.outlook();
        String group = outlook == null || outlook.group() == null ? "" : outlook.group();
        return group.isBlank() || group.endsWith("all other") ? guide.title() : group;
    }
}
