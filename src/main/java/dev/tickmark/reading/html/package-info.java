/** HTML and Markdown filings as grids and passages, each character with its place in the source. Nothing is fetched. */
package dev.tickmark.reading.html;
