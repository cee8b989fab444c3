import { register } from 'ol/proj/proj4';
import { get, type Projection } from 'ol/proj';
import proj4 from 'proj4';

/**
 * Rijksdriehoek, the national grid. Rotations of towgs84 are in arc seconds; the values found all over the web
 * (1.9342, −1.6677, 9.1019) are in microradians and put everything 165 m off.
 */
export const RD = 'EPSG:28992';
export const RD_DEFINITION =
  '+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel '
  + '+towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs';

/** Extent of the national tile grid (metres). */
export const RD_EXTENT: [number, number, number, number] = [-285401.92, 22598.08, 595401.92, 903401.92];
export const RESOLUTIONS = Array.from({ length: 15 }, (_, zoom) => 3440.64 / 2 ** zoom);

export function rd(): Projection {
  proj4.defs(RD, RD_DEFINITION);
  register(proj4);
  const projection = get(RD);
  if (!projection) throw new Error('RD not registered');
  projection.setExtent(RD_EXTENT);
  return projection;
}
