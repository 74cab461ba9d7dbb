/**
 * What the window shows and does, without the window: the view models, one for each place, and what they share. Of
 * JavaFX only observable values and lists are known here, so that everything can be tested with no toolkit.
 */
package laststep.workbench;
