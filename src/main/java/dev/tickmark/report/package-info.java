/** A review on paper: one class a format. */
package dev.tickmark.report;
