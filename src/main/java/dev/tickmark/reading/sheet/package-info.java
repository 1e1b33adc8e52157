/** Workbooks and separated values: cells as they are displayed, each with its place. */
package dev.tickmark.reading.sheet;
