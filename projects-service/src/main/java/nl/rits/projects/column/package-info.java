/** Which columns of a list someone wants to see. */
@org.jspecify.annotations.NullMarked
package nl.rits.projects.column;
