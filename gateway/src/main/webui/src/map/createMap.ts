import type { FeatureCollection, Geometry, MultiPolygon, Point } from 'geojson';
import Feature from 'ol/Feature';
import Map from 'ol/Map';
import { createEmpty, extend, isEmpty } from 'ol/extent';
import VectorLayer from 'ol/layer/Vector';
import Cluster from 'ol/source/Cluster';
import VectorSource from 'ol/source/Vector';
import { coloursOf, onColourChange, type Colours } from './colours';
import { rd } from './rd';
import { boundaryStyle, pointStyle, type PointProperties } from './styles';
import { tilesOf } from './tiles';
import { geoJson, HOME, rdView } from './view';

export type ProjectPoints = FeatureCollection<Point, PointProperties>;
export type Boundaries = FeatureCollection<Geometry, { code: string; name: string }>;

export type Marks = { marked?: string | undefined; chosen: ReadonlySet<string> };
type Events = {
  /** Pointer over one project, or over none. */
  onPoint: (id: string | undefined) => void;
  onOpen: (id: string) => void;
  /** After moving with the keyboard: the project nearest to the middle. */
  onNearest: (project: PointProperties | undefined) => void;
  onTilesFailed: () => void;
};

/** Coarser than this many metres per pixel, projects that lie close together are counted together. */
const CLUSTER_ABOVE = 190;
const CLUSTER_PIXELS = 34;

const members = (cluster: Feature): PointProperties[] =>
  ((cluster.get('features') as Feature[] | undefined) ?? []).map((one) => one.getProperties() as unknown as PointProperties);

/** The map itself, without React: points, boundaries and tiles in RD. */
export function createMap(target: HTMLElement, events: Events, tiles: string | undefined) {
  rd();
  let colours: Colours = coloursOf(target);
  let marks: Marks = { chosen: new Set() };
  const format = geoJson();

  const areas = new VectorSource();
  const areaLayer = new VectorLayer({
    source: areas, declutter: true,
    style: (feature, resolution) => boundaryStyle(feature, resolution, colours, marks.chosen, tileLayer !== undefined),
  });
  const points = new VectorSource();
  const clusters = new Cluster({ source: points, distance: CLUSTER_PIXELS });
  const pointLayer = new VectorLayer({ source: clusters, style: (feature) => pointStyle(members(feature as Feature), colours, marks.marked) });

  let tileLayer = tiles ? tilesOf(tiles) : undefined;
  const map = new Map({
    target, controls: [],
    layers: [...(tileLayer ? [tileLayer] : []), areaLayer, pointLayer],
    view: rdView(),
  });
  const view = map.getView();
  /** Fitting needs the size on the screen, which is not there yet while the page is being laid out. */
  let fitLater: (() => void) | undefined;
  const fit = (extent: number[]) => {
    const [width = 0, height = 0] = map.getSize() ?? [];
    if (width === 0 || height === 0) fitLater = () => fit(extent);
    else view.fit(extent, { size: [width, height], padding: [40, 48, 40, 40], minResolution: 30 });
  };
  map.on('change:size', () => {
    fitLater?.();
    fitLater = undefined;
  });
  map.updateSize();
  fit(HOME);

  let failures = 0;
  tileLayer?.getSource()?.on('tileloaderror', () => {
    failures += 1;
    if (failures !== 3 || !tileLayer) return;
    map.removeLayer(tileLayer);
    tileLayer = undefined;
    areaLayer.changed();
    events.onTilesFailed();
  });

  const cluster = () => clusters.setDistance((view.getResolution() ?? 0) > CLUSTER_ABOVE ? CLUSTER_PIXELS : 0);
  view.on('change:resolution', cluster);

  const at = (pixel: number[]) => map.forEachFeatureAtPixel(pixel, (feature) => feature as Feature, { layerFilter: (layer) => layer === pointLayer, hitTolerance: 6 });
  map.on('pointermove', (event) => {
    if (event.dragging) return;
    const found = at(event.pixel);
    const under = found ? members(found) : [];
    target.style.cursor = found ? 'pointer' : '';
    events.onPoint(under.length === 1 ? under[0]?.id : undefined);
  });
  map.on('singleclick', (event) => {
    const found = at(event.pixel);
    if (!found) return;
    const under = members(found);
    if (under.length === 1 && under[0]) events.onOpen(under[0].id);
    else zoomTo((found.get('features') as Feature[]));
  });
  const nearest = () => {
    if (document.activeElement !== target) return;
    const centre = view.getCenter();
    const found = centre && points.getClosestFeatureToCoordinate(centre);
    events.onNearest(found ? (found.getProperties() as unknown as PointProperties) : undefined);
  };
  map.on('moveend', nearest);
  target.addEventListener('focus', nearest);

  const restyle = () => {
    colours = coloursOf(target);
    areaLayer.changed();
    pointLayer.changed();
  };
  const stopColours = onColourChange(restyle);

  const chosenAreas = () => areas.getFeatures().filter((one) => marks.chosen.has(String(one.get('code'))));

  function zoomTo(features: Feature[]) {
    const extent = createEmpty();
    features.forEach((one) => {
      const geometry = one.getGeometry();
      if (geometry) extend(extent, geometry.getExtent());
    });
    if (!isEmpty(extent)) fit(extent);
  }

  return {
    showProjects(found: ProjectPoints, move: boolean) {
      points.clear();
      points.addFeatures(format.readFeatures(found) as Feature[]);
      if (move) zoomTo([...points.getFeatures(), ...chosenAreas()]);
      cluster();
    },
    showBoundaries(found: Boundaries) {
      areas.clear();
      areas.addFeatures(format.readFeatures(found) as Feature[]);
      if (marks.chosen.size > 0) zoomTo([...points.getFeatures(), ...chosenAreas()]);
    },
    showOutline(outline: MultiPolygon) {
      areas.clear();
      areas.addFeatures(format.readFeatures({ type: 'Feature', geometry: outline, properties: {} }) as Feature[]);
    },
    mark(next: Marks) {
      marks = next;
      areaLayer.changed();
      pointLayer.changed();
    },
    zoom(step: number) {
      const zoom = view.getZoom();
      if (zoom !== undefined) view.animate({ zoom: zoom + step, duration: calm() ? 0 : 150 });
    },
    close() {
      stopColours();
      map.setTarget(undefined);
      map.dispose();
    },
  };
}

const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
