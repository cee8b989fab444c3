import TileLayer from 'ol/layer/Tile';
import XYZ from 'ol/source/XYZ';
import TileGrid from 'ol/tilegrid/TileGrid';
import { RD, RD_EXTENT, RESOLUTIONS } from './rd';

/** The national tile grid: {z}/{x}/{y} counted from the north-west corner. */
export function tilesOf(url: string) {
  return new TileLayer({
    source: new XYZ({
      url, projection: RD,
      tileGrid: new TileGrid({ extent: RD_EXTENT, origin: [RD_EXTENT[0], RD_EXTENT[3]], resolutions: RESOLUTIONS, tileSize: 256 }),
    }),
  });
}
