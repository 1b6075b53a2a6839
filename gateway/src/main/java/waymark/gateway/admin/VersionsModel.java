package waymark.gateway.admin;

/** All published versions of a career. */
public record VersionsModel(String slug, Version.All all) {}
