import type { Cause, PartyKind, Side } from './codes';

/** One page of a list; total counts exactly what this viewer may see. Page 1 is the first. */
export type Page<T> = { items: T[]; total: number; page: number; pageSize: number };
/** A page of what nobody counts. */
export type Stretch<T> = { items: T[]; page: number; pageSize: number; more: boolean };

export type PartyRef = { id: string; name: string; kind: PartyKind; side?: Side };
export type MunicipalityRef = { code: string; name: string };
export type GeoArea = { type: 'Polygon'; coordinates: number[][][] } | { type: 'MultiPolygon'; coordinates: number[][][][] };
export type GeoPoint = { type: 'Point'; coordinates: [number, number] };
export type Reason = { cause: Cause; note?: string };
