/** A figure as reported beside the same figure recomputed: which figures are bound to which, and how. */
package dev.tickmark.schedule;
