import './map.css';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../design/Icon';
import { projectHomes } from '../format';
import { wordsOf } from '../i18n';
import { createMap, type Boundaries, type ProjectPoints } from './createMap';
import type { PointProperties } from './styles';

const useWords = wordsOf('map');

type Props = {
  projects: ProjectPoints | undefined;
  boundaries: Boundaries | undefined;
  /** They could not be read now; something else than none being there. */
  boundariesFailed?: boolean;
  tiles: { url: string; attribution?: string } | null | undefined;
  /** Project marked in the list. */
  marked: string | undefined;
  /** Codes of municipalities chosen in the filter. */
  chosen: string[];
  onPoint: (id: string | undefined) => void;
  onOpen: (id: string) => void;
};

/** All of this is in the list as well. With the keyboard: arrows move, + and − zoom, Enter opens the project nearest to the middle. */
export default function ProjectMap({ projects, boundaries, boundariesFailed, tiles, marked, chosen, onPoint, onOpen }: Props) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<ReturnType<typeof createMap>>(undefined);
  /** The projects the map was last moved to. */
  const fitted = useRef<string>(undefined);
  const events = useRef({ onPoint, onOpen });
  const [nearest, setNearest] = useState<PointProperties>();
  const [tilesFailed, setTilesFailed] = useState(false);
  const [outlined, setOutlined] = useState(false);
  const [sized, setSized] = useState(false);
  useEffect(() => {
    events.current = { onPoint, onOpen };
  });
  const url = tiles?.url;

  useEffect(() => {
    // A map can only be made once its place on the page has a size.
    const watch = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0 && entry.contentRect.height > 0) setSized(true);
    });
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!box.current || !sized) return;
    const made = createMap(box.current, {
      onPoint: (id) => events.current.onPoint(id),
      onOpen: (id) => events.current.onOpen(id),
      onNearest: (project) => {
        setNearest(project);
        events.current.onPoint(project?.id);
      },
      onTilesFailed: () => setTilesFailed(true),
    }, url);
    map.current = made;
    return () => {
      map.current = undefined;
      fitted.current = undefined;
      made.close();
    };
  }, [url, sized]);

  const chosenKey = chosen.join();
  useEffect(() => {
    map.current?.mark({ marked, chosen: new Set(chosenKey ? chosenKey.split(',') : []) });
  }, [marked, chosenKey, url, sized]);

  useEffect(() => {
    if (!projects || !map.current) return;
    // The same projects again (a live change) must not move the map under somebody's hand.
    const key = projects.features.map(({ properties }) => properties.id).sort().join();
    map.current?.showProjects(projects, fitted.current !== key);
    fitted.current = key;
  }, [projects, url, sized]);
  useEffect(() => {
    if (!boundaries) return;
    if (boundaries.features.length > 0) {
      map.current?.showBoundaries(boundaries);
      setOutlined(false);
      return;
    }
    void import('virtual:netherlands').then(({ default: outline }) => {
      map.current?.showOutline(outline);
      setOutlined(true);
    });
  }, [boundaries, url, sized]);
  return (
    <>
      <div className="map-frame">
        {/* The arrow keys move the map, so its own keys must reach it. */}
        <div
          ref={box} className="map-canvas" id="map" tabIndex={0} role="application"
          aria-label={t('label', { count: projects?.features.length ?? 0 })} aria-describedby="map-help"
          onBlur={() => {
            setNearest(undefined);
            onPoint(undefined);
          }}
          onMouseLeave={() => onPoint(undefined)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && nearest) onOpen(nearest.id);
          }}
        />
        <div className="map-buttons">
          <button type="button" className="icon-button" aria-label={t('zoomIn')} onClick={() => map.current?.zoom(1)}><Icon name="plus" size={20} /></button>
          <button type="button" className="icon-button" aria-label={t('zoomOut')} onClick={() => map.current?.zoom(-1)}><Icon name="minus" size={20} /></button>
        </div>
      </div>
      <p className="reader-only" id="map-help">{t('help')}</p>
      <p className="reader-only" role="status">{nearest ? t('nearest', { name: nearest.name, homes: projectHomes(nearest) }) : ''}</p>
      <p className="legend map-legend">
        <span className="map-key"><svg width="16" height="16" aria-hidden="true"><circle className="firm" cx="8" cy="8" r="6.5" /></svg>{t('common:firm')}</span>
        <span className="map-key"><svg width="16" height="16" aria-hidden="true"><circle className="soft" cx="8" cy="8" r="6.5" /></svg>{t('common:soft')}</span>
        <span className="quiet">{t('size')}</span>
      </p>
      <p className="map-source">
        {tilesFailed ? t('tilesFailed') : url ? (tiles.attribution ?? t('tiles')) : ''} {outlined ? `${t('outline')} ${t(boundariesFailed ? 'boundariesFailed' : 'boundariesNone')}` : t('boundaries')}
      </p>
    </>
  );
}
