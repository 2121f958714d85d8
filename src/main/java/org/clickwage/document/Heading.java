package org.clickwage.document;

import java.util.Optional;

/** What a user writes over a page or a picture; empty where it has the title of its own. */
public record Heading(Optional<String> title, Optional<String> subtitle) {}
