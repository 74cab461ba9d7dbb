/** Many sentences, one a line: read, answered and written in the file's order, however many there are. */
package laststep.predict;
