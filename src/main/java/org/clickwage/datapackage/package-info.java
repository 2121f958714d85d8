/** The Frictionless description of a run's outputs, by which they are cited and verified. */
package org.clickwage.datapackage;
