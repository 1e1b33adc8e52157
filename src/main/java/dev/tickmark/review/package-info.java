/** One filing from bytes to findings. */
package dev.tickmark.review;
