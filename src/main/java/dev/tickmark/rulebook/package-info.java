/** What rules exist and what they say of themselves. */
package dev.tickmark.rulebook;
