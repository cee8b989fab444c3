import Feature from 'ol/Feature';
import Point from 'ol/geom/Point';
import Map from 'ol/Map';
import ScaleLine from 'ol/control/ScaleLine';
import { createEmpty, extend, isEmpty } from 'ol/extent';
import { defaults } from 'ol/interaction/defaults';
import VectorLayer from 'ol/layer/Vector';
import { fromLonLat, toLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import type { GeoArea } from '../api/types';
import { coloursOf, onColourChange } from './colours';
import type { Boundaries } from './createMap';
import { RD, rd } from './rd';
import { boundaryStyle, groundStyle, markStyle } from './styles';
import { tilesOf } from './tiles';
import { geoJson, HOME, rdView } from './view';

export type PlanOnMap = { area?: GeoArea | undefined; point?: readonly number[] | undefined; corners?: readonly number[][] | undefined };

/** A small plan still shows some of what lies around it, in metres per pixel. */
const FINEST = 1.7;
const NONE: ReadonlySet<string> = new Set();

/** One plan on the map, without React: its ground, or its point; and where one points, when corners are being set. */
export function createPlanMap(target: HTMLElement, tiles: string | undefined, onPlace: ((place: [lon: number, lat: number]) => void) | undefined) {
  rd();
  let colours = coloursOf(target);
  const format = geoJson();
  const tileLayer = tiles ? tilesOf(tiles) : undefined;
  const around = new VectorSource();
  const aroundLayer = new VectorLayer({ source: around, declutter: true, style: (feature, resolution) => boundaryStyle(feature, resolution, colours, NONE, tileLayer !== undefined) });
  const plan = new VectorSource();
  const planLayer = new VectorLayer({
    source: plan,
    style: (feature) => (feature.getGeometry()?.getType() === 'Point' ? markStyle(colours, feature.get('number') as number | undefined) : groundStyle(colours)),
  });
  const map = new Map({
    target, controls: [new ScaleLine({ minWidth: 60 })],
    // The wheel scrolls the page, also over a map in a form.
    interactions: defaults({ mouseWheelZoom: false, doubleClickZoom: false, keyboard: false, altShiftDragRotate: false, pinchRotate: false }),
    layers: [...(tileLayer ? [tileLayer] : []), aroundLayer, planLayer],
    view: rdView(),
  });
  const view = map.getView();
  const fit = (extent: number[]) => view.fit(extent, { size: map.getSize() ?? [300, 300], padding: [36, 36, 36, 36], minResolution: FINEST });
  map.updateSize();
  fit(HOME);
  if (onPlace) {
    target.style.cursor = 'crosshair';
    map.on('singleclick', ({ coordinate }) => {
      const [lon = 0, lat = 0] = toLonLat(coordinate, RD);
      onPlace([Number(lon.toFixed(6)), Number(lat.toFixed(6))]);
    });
  }
  const stopColours = onColourChange(() => {
    colours = coloursOf(target);
    aroundLayer.changed();
    planLayer.changed();
  });
  return {
    /** @param move to where the plan lies */
    show({ area, point, corners = [] }: PlanOnMap, move: boolean) {
      plan.clear();
      if (area) plan.addFeatures(format.readFeatures({ type: 'Feature', geometry: area, properties: {} }) as Feature[]);
      else if (point) plan.addFeature(new Feature(new Point(fromLonLat([...point], RD))));
      corners.forEach((corner, index) => plan.addFeature(new Feature({ geometry: new Point(fromLonLat([...corner], RD)), number: index + 1 })));
      const extent = plan.getFeatures().reduce((whole, one) => extend(whole, one.getGeometry()?.getExtent() ?? createEmpty()), createEmpty());
      if (move && !isEmpty(extent)) fit(extent);
    },
    showBoundaries(found: Boundaries) {
      around.clear();
      around.addFeatures(format.readFeatures(found) as Feature[]);
    },
    zoom(step: number) {
      const zoom = view.getZoom();
      if (zoom !== undefined) view.setZoom(zoom + step);
    },
    close() {
      stopColours();
      map.setTarget(undefined);
      map.dispose();
    },
  };
}
