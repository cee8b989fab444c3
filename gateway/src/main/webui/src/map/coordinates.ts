import { toLonLat } from 'ol/proj';
import type { GeoPoint } from '../api/types';
import { rd } from './rd';

/**
 * Reads "215300 487100" (RD, metres) or "52,39 6,27" / "6.27, 52.39" (degrees, either order) as a point in CRS84.
 * undefined: not understood, or not in the Netherlands.
 */
export function readPoint(text: string): GeoPoint | undefined {
  // Between digits a comma is the decimal sign, unless a point already is.
  const decimal = text.includes('.') ? text.replaceAll(',', ' ') : text.replace(/(\d),(\d)/g, '$1.$2');
  const [a, b, ...rest] = decimal.replace(/[;/,]/g, ' ').trim().split(/\s+/).map(Number);
  if (a === undefined || b === undefined || rest.length > 0 || Number.isNaN(a) || Number.isNaN(b)) return undefined;
  if (inside(a, 0, 300_000) && inside(b, 300_000, 625_000)) return point(toLonLat([a, b], rd().getCode()));
  if (inside(a, 3, 8) && inside(b, 50, 54)) return point([a, b]);
  if (inside(b, 3, 8) && inside(a, 50, 54)) return point([b, a]);
  return undefined;
}
const inside = (value: number, low: number, high: number): boolean => value > low && value < high;
/** Seven decimals are a centimetre. */
const point = ([lon = 0, lat = 0]: number[]): GeoPoint => ({ type: 'Point', coordinates: [Number(lon.toFixed(7)), Number(lat.toFixed(7))] });
