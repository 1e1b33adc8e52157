/** PDF: glyphs set back into lines and columns, each character with its box on the page. */
package dev.tickmark.reading.pdf;
