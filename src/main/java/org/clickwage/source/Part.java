package org.clickwage.source;

/** Some records of a source that can be read without the others; what it is, its source knows. */
public interface Part {}
