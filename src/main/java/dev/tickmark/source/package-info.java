/** A filing as it was handed in, and places in it. */
package dev.tickmark.source;
