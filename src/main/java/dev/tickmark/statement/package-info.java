/** What a filing says, in accounting's words: facts, claims, periods, tables. */
package dev.tickmark.statement;
