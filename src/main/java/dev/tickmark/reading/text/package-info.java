/** Plain text: separated by tabs or bars, or set in columns with spaces, as typewriters, OCR and PDF extraction leave it. */
package dev.tickmark.reading.text;
