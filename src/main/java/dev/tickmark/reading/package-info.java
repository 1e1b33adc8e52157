/** Bytes to located cells and sentences: each reader knows one format, and no accounting. */
package dev.tickmark.reading;
