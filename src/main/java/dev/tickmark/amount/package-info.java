/** Numbers as printed, and what rounding hides. */
package dev.tickmark.amount;
