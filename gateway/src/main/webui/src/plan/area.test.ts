import { describe, expect, it } from 'vitest';
import { cornersOf, readArea, surface } from './area';

const square = { type: 'Polygon', coordinates: [[[6, 52], [6.001, 52], [6.001, 52.001], [6, 52.001], [6, 52]]] } as const;

describe('the ground of a plan', () => {
  it('is read from an area, a feature, and features together', () => {
    expect(readArea(JSON.stringify(square))).toEqual(square);
    expect(readArea(JSON.stringify({ type: 'Feature', geometry: square, properties: {} }))).toEqual(square);
    const two = readArea(JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: square }, { type: 'Feature', geometry: square }] }));
    expect(two?.type).toBe('MultiPolygon');
  });
  it('is not read from anything else', () => {
    expect(readArea('hier')).toBeUndefined();
    expect(readArea('{"type":"Point","coordinates":[6,52]}')).toBeUndefined();
  });
  it('has its first corner once', () => {
    expect(cornersOf({ type: 'Polygon', coordinates: [[[6, 52], [6.1, 52], [6, 52.1], [6, 52]]] })).toHaveLength(3);
  });
  it('has a surface in square metres', () => {
    // 0.001° by 0.001° at 52° is 111.3 by 68.5 metres.
    expect(surface({ type: 'Polygon', coordinates: square.coordinates.map((ring) => ring.map((place) => [...place])) })).toBeCloseTo(7629, -2);
  });
});
