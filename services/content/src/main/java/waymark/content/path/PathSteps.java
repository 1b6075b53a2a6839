package waymark.content.path;

import java.util.ArrayList;
import java.util.List;
import waymark.content.guide.Guide.Step;
import waymark.content.path.level.OnTheJobTraining;
import waymark.content.path.level.ProfessionalDegree;
import waymark.content.path.level.WorkExperience;

/**
 * The steps a {@link CareerPath} amounts to, in order: try the work, school, supervised practice, a job nearby, the
 * license, the job, and what is learned in it. Only what the data speaks of becomes a step; the words are ours. Lengths
 * of study and of training are those in the definitions the Bureau of Labor Statistics gives for its classes
 * (bls.gov/emp/documentation/education).
 */
final class PathSteps {
    private PathSteps() {}

    static List<Step> of(CareerPath path) {
        List<Step> steps = new ArrayList<>();
        steps.add(ExplorationStep.of(path));
        steps.addAll(EducationSteps.of(path));
        if (path.training() == OnTheJobTraining.INTERNSHIP) {
            steps.add(new Step(
                    "Serve an internship or residency",
                    "Before people do this work on their own, they usually practice it under supervision, outside of"
                            + " school. Ask every program where its graduates are placed.",
                    "From some months to several years, by field",
                    "A degree that is finished or nearly so; ask which places are paid"));
        }
        if (path.experience() != WorkExperience.NONE) {
            steps.add(nearby(path));
        }
        boolean licenseLast =
                path.training() == OnTheJobTraining.APPRENTICESHIP || path.training() == OnTheJobTraining.LONG;
        if (!licenseLast) {
            license(path, steps);
        }
        steps.add(job(path));
        training(path, steps);
        if (licenseLast) {
            license(path, steps);
        }
        return List.copyOf(steps);
    }

    private static Step nearby(CareerPath path) {
        String where = path.nearby().isEmpty()
                ? "Look for a first job in the same kind of workplace."
                : "Work close to this one that asks for less preparation: %s.".formatted(NameList.any(path.nearby()));
        boolean some = path.experience() == WorkExperience.SOME;
        return new Step(
                "Begin in a job nearby",
                "People usually come to this work from another job. " + where
                        + path.experienced()
                                .filter(e -> e.level() == path.experience())
                                .map(e -> AnswerShares.who(
                                        e.share(), some ? "name up to four years of it" : "name more than four years"))
                                .orElse(""),
                some ? "Some months to five years" : "Five years or more",
                "Doing that job well, and saying early where you want to go");
    }

    private static void license(CareerPath path, List<Step> steps) {
        if (path.degree().filter(ProfessionalDegree::isLicensed).isPresent()) {
            steps.add(new Step(
                    "Get your state's license",
                    "Every state asks for a license before one may practice. The License Finder says who gives it"
                            + " where you live, and which tests come before it.",
                    "Some months of preparation, much of it while still in school",
                    "The degree, one or more tests and a fee"));
            return;
        }
        path.license().ifPresent(license -> {
            if (license.required()) {
                steps.add(new Step(
                        "Get the license or certificate it takes",
                        "The official description says that this work takes a license or certificate. Look up in the"
                                + " License Finder what your state asks for and who gives it.",
                        "Some weeks to some months of preparation",
                        "Usually a test and a fee, sometimes proof of training or hours"));
            } else {
                steps.add(new Step(
                        "Find out about licenses and certificates",
                        "Job titles in use include %s. The License Finder says whether your state asks for a license;"
                                        .formatted(NameList.all(license.titles()))
                                + " the Certification Finder, what can be earned by choice.",
                        "An hour to look it up; earning one may take weeks or years",
                        "Often a test and a fee; rules differ by state"));
            }
        });
    }

    private static Step job(CareerPath path) {
        String names = path.names().isEmpty() ? "" : " Names employers use: %s.".formatted(NameList.any(path.names()));
        if (path.training() == OnTheJobTraining.APPRENTICESHIP) {
            return new Step(
                    "Win a place as an apprentice",
                    "Apprentices are paid while they learn. Search the Apprenticeship Finder, and ask local employers"
                            + " and unions when they take people in." + names,
                    "Some weeks to a year of waiting",
                    "Most programs ask for a minimum age and a diploma or GED; some set a test");
        }
        return path.experience() == WorkExperience.NONE
                ? new Step(
                        "Look for your first job in this work",
                        "Search openings near you." + names
                                + " A school counselor or an American Job Center reads your résumé for free.",
                        "Some weeks to some months",
                        "A one-page résumé and two people who will speak for you")
                : new Step(
                        "Move up into this work",
                        "Apply where people know your work, and elsewhere." + names
                                + " Show what you were trusted with, in numbers where you can.",
                        "Some months of applying",
                        "A résumé that shows what you have done, and a boss who will speak for you");
    }

    private static void training(CareerPath path, List<Step> steps) {
        switch (path.training()) {
            case SHORT ->
                steps.add(new Step(
                        "Learn the work in your first weeks",
                        "New people are shown the work on the job and usually master it within a month. Write down"
                                + " what you are shown, and ask when unsure.",
                        "A month or less",
                        "Nothing but attention; you are paid from the start"));
            case MODERATE ->
                steps.add(new Step(
                        "Learn the work in your first year",
                        "Expect to work beside experienced people for one month to a year before you master all of it."
                                + " Ask which tasks come next, and who teaches them best.",
                        "One month to a year",
                        "Patience; you are paid while you learn"));
            case LONG ->
                steps.add(new Step(
                        "Learn the work over your first years",
                        "Mastering this work usually takes more than a year beside experienced people, often with"
                                + " classes that the employer arranges. Keep a record of what you have learned.",
                        "More than a year",
                        "Staying with it; you are paid while you learn"));
            case APPRENTICESHIP ->
                steps.add(new Step(
                        "Serve your apprenticeship",
                        "Work under skilled people by day and take the classes that go with it. Your pay rises as you"
                                + " learn, and the certificate at the end is recognized all over the country.",
                        "Usually three to five years",
                        "About 2,000 hours of work and 144 hours of classes a year"));
            case NONE, INTERNSHIP -> {}
        }
    }
}
