/** XBRL in its forms: tags in a page (inline XBRL), instances, and the linkbases beside them. Nothing that stands elsewhere is ever fetched. */
package dev.tickmark.reading.xbrl;
