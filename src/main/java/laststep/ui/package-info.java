/**
 * The window: one controller for each place, loaded with its FXML by {@link laststep.ui.Views}. What is shown is decided
 * in {@link laststep.workbench}; here it is worded, bound and drawn.
 */
package laststep.ui;
