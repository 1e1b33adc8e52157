/** A review from the shell: one class a command. */
package dev.tickmark.cli;
