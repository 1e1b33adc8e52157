/** What a reviewer should look at. */
package dev.tickmark.finding;
