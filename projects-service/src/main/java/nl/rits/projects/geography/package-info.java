/**
 * Where things are: the municipalities and their boundaries, and the two coordinate systems of the portal.
 *
 * <p>Codes and names of the municipalities of 2026 ({@code municipalities-2026.csv}) are facts from the list of Statistics
 * Netherlands (CBS), CC BY 4.0. Boundaries are not part of the product; they are loaded from what the operator gives.
 */
@NullMarked
package nl.rits.projects.geography;

import org.jspecify.annotations.NullMarked;
