/** Cells to facts and sentences to claims: knows accounting, and no formats. */
package dev.tickmark.recognition;
