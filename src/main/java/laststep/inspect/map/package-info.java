/** Vectors laid out in the plane: what is near, and what lies where. */
package laststep.inspect.map;
