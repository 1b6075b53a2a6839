package waymark.gateway.admin.review;

import waymark.gateway.upstream.desk.Version;

/** All published versions of a career. */
public record VersionsModel(String slug, Version.All all) {}
