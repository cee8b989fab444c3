import { transform } from 'ol/proj';
import { expect, test } from 'vitest';
import { RD, rd } from './rd';

// Control points of the national grid: WGS84 lon, lat → RD in metres.
const points: [[number, number], [number, number]][] = [
  [[5.387203657, 52.155172897], [155000, 463000]],
  [[4.824761912, 53.160753042], [117380.12, 575040.34]],
  [[6.776726674, 53.41948205], [247380.56, 604580.78]],
];

test.each(points)('a_point_at_%j_lies_within_25_cm_of_its_place_in_the_national_grid', (lonLat, expected) => {
  rd();
  const [x = 0, y = 0] = transform(lonLat, 'EPSG:4326', RD);
  expect(Math.hypot(x - expected[0], y - expected[1])).toBeLessThan(0.25);
});
