/** clickwage: what an hour of work really pays. */
package org.clickwage;
