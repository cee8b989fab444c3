import GeoJSON from 'ol/format/GeoJSON';
import View from 'ol/View';
import { RD, RD_EXTENT, RESOLUTIONS } from './rd';

/** Overijssel and Drenthe, when there is nothing else to look at (RD metres). */
export const HOME = [180000, 460000, 270000, 590000];

export const rdView = (): View =>
  new View({ projection: RD, resolutions: RESOLUTIONS, extent: RD_EXTENT, constrainResolution: false, showFullExtent: true, maxResolution: 880 });

/** Reads places as the service gives them, in degrees, to metres of RD. */
export const geoJson = (): GeoJSON => new GeoJSON({ dataProjection: 'EPSG:4326', featureProjection: RD });
