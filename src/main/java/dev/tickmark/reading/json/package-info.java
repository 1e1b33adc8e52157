/** Facts handed in as JSON: xBRL-JSON, xBRL-CSV with its metadata, the SEC's company facts, and a form of our own. */
package dev.tickmark.reading.json;
