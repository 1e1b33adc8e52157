/** A review over HTTP: resources, problems, pages. */
package dev.tickmark.web;
