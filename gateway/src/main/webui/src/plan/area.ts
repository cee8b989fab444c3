import type { GeoArea } from '../api/types';

export type Ring = number[][];

/** Reads GeoJSON: an area, a feature of one, or a collection of features of which the areas are taken together. */
export function readArea(text: string): GeoArea | undefined {
  try {
    const polygons = polygonsOf(JSON.parse(text) as unknown);
    const first = polygons[0];
    if (!first) return undefined;
    return polygons.length === 1 ? { type: 'Polygon', coordinates: first } : { type: 'MultiPolygon', coordinates: polygons };
  } catch {
    return undefined;
  }
}

type Json = { type?: unknown; coordinates?: unknown; geometry?: unknown; features?: unknown };

function polygonsOf(value: unknown): Ring[][] {
  const { type, coordinates, geometry, features } = (value ?? {}) as Json;
  switch (type) {
    case 'Polygon': return [coordinates as Ring[]];
    case 'MultiPolygon': return coordinates as Ring[][];
    case 'Feature': return polygonsOf(geometry);
    case 'FeatureCollection': return (features as unknown[]).flatMap(polygonsOf);
    default: return [];
  }
}

/** The corners of one area without holes, the last not repeated; undefined when it is more than that. */
export function cornersOf(area: GeoArea | undefined): Ring | undefined {
  if (!area) return [];
  if (area.type !== 'Polygon' || area.coordinates.length !== 1) return undefined;
  return area.coordinates[0]?.slice(0, -1);
}

export const ringsOf = (area: GeoArea): Ring[] => (area.type === 'Polygon' ? area.coordinates : area.coordinates.flat());

const METRES_PER_DEGREE = 111_320;

/** Square metres, on a plane at that latitude: good to a few per mille for the ground of a plan. */
export function surface(area: GeoArea): number {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons.reduce((sum, [outer, ...holes]) => sum + ringSurface(outer ?? []) - holes.reduce((less, hole) => less + ringSurface(hole), 0), 0);
}

function ringSurface(ring: Ring): number {
  const narrow = Math.cos(((ring[0]?.[1] ?? 52) * Math.PI) / 180);
  const twice = ring.slice(0, -1).reduce((sum, [lon = 0, lat = 0], index) => {
    const [nextLon = 0, nextLat = 0] = ring[index + 1] ?? [];
    return sum + (lon * nextLat - nextLon * lat) * narrow;
  }, 0);
  return (Math.abs(twice) / 2) * METRES_PER_DEGREE ** 2;
}
