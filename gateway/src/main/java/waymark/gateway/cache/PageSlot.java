package waymark.gateway.cache;

/** A place in a page where a part of one person goes. All around it is the same for everybody. */
public enum PageSlot {
    /** The links of the main navigation that depend on roles. */
    NAV,
    /** Name and sign-out. */
    WHO,
    /** That something was just saved. */
    SAVED,
    /** The form that keeps a career. */
    SAVE,
    /** How well a career fits the person. */
    FIT,
    /** The same in a line, for the head of the page. */
    FIT_LINE,
    /** The form that takes steps into the plan. */
    PLAN,
    /** All that a person's own page shows. */
    CONTENT,
    /** The advice to create an account, for those without. */
    KEEP,
    /** The person's name, on paper. */
    NAME,
    /** What a person thinks of one career of a list. */
    OPINION
}
