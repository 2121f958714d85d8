/** Pictures: bars, boxes, steps and columns, drawn alike in SVG and in PNG. */
package org.clickwage.chart;
