package org.clickwage.output;

import java.time.LocalDate;

/** What a reader needs to repeat a figure: the program's version and its reference data's date. */
public record Provenance(String version, LocalDate referenceData) {}
