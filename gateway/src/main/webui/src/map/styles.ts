import type { FeatureLike } from 'ol/Feature';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style';
import type { Colours } from './colours';

export type PointProperties = { id: string; name: string; homes: number; homesAbout?: boolean; firm?: boolean };

/** Radius in pixels: the area stands for the number of homes. */
export const radiusOf = (homes: number): number => Math.min(15, Math.max(4, 0.62 * Math.sqrt(Math.max(homes, 0))));

const font = (size: number, weight = 500) => `${weight} ${size}px "Hanken Grotesk Variable", system-ui, sans-serif`;

export function pointStyle(members: PointProperties[], colours: Colours, marked: string | undefined): Style[] {
  const only = members.length === 1 ? members[0] : undefined;
  if (!only) return [clusterStyle(members.length, colours, members.some(({ id }) => id === marked))];
  const isMarked = only.id === marked;
  const radius = radiusOf(only.homes) + (isMarked ? 2 : 0);
  const stroke = isMarked ? new Stroke({ color: colours['on-rule'], width: 3 })
    : only.firm ? new Stroke({ color: colours.paper, width: 1.5 })
      : new Stroke({ color: colours.ink, width: 2, lineDash: [3, 2.5] });
  const fill = new Fill({ color: isMarked ? colours.rule : only.firm ? colours.ink : colours.paper });
  const style = new Style({ image: new Circle({ radius, stroke, fill }), zIndex: isMarked ? 3 : 1 });
  if (isMarked) {
    style.setText(new Text({
      text: only.name, font: font(14, 750), textAlign: 'left', offsetX: radius + 6,
      fill: new Fill({ color: colours.ink }), stroke: new Stroke({ color: colours.paper, width: 4 }), overflow: true,
    }));
  }
  return [style];
}

function clusterStyle(size: number, colours: Colours, marked: boolean): Style {
  return new Style({
    image: new Circle({
      radius: Math.min(20, 11 + Math.log2(size) * 1.5),
      fill: new Fill({ color: marked ? colours.rule : colours.paper }),
      stroke: new Stroke({ color: marked ? colours['on-rule'] : colours.ink, width: 2 }),
    }),
    text: new Text({ text: String(size), font: font(12.5, 700), fill: new Fill({ color: marked ? colours['on-rule'] : colours.ink }) }),
    zIndex: marked ? 3 : 2,
  });
}

/** Municipalities: white with a thin line; chosen ones blue. Names from a scale on which they fit. */
export function boundaryStyle(feature: FeatureLike, resolution: number, colours: Colours, chosen: ReadonlySet<string>, tiled: boolean): Style {
  const isChosen = chosen.has(String(feature.get('code')));
  return new Style({
    fill: tiled && !isChosen ? new Fill({ color: 'rgb(0 0 0 / 0)' }) : new Fill({ color: isChosen ? withAlpha(colours['municipality-surface'], tiled ? 0.55 : 1) : colours.paper }),
    stroke: new Stroke({ color: isChosen ? colours.municipality : colours.border, width: isChosen ? 2.5 : 0.8 }),
    zIndex: isChosen ? 1 : 0,
    ...(resolution < 230 && !tiled ? {
      text: new Text({
        text: String(feature.get('name') ?? ''), font: font(12), fill: new Fill({ color: colours['ink-2'] }),
        stroke: new Stroke({ color: colours.paper, width: 3 }), overflow: false,
      }),
    } : {}),
  });
}

const withAlpha = (colour: string, alpha: number): string => colour.replace(/^rgb\((\d+), (\d+), (\d+)\)$/, `rgb($1 $2 $3 / ${alpha})`);

/** The ground of a plan: its edge, and so thin a surface that what lies below can be read. */
export function groundStyle(colours: Colours): Style {
  return new Style({ fill: new Fill({ color: withAlpha(colours['municipality-surface'], 0.55) }), stroke: new Stroke({ color: colours.ink, width: 2.5, lineJoin: 'round' }) });
}

/** A corner that was set, with its number; or where a plan lies of which the ground is not known. */
export function markStyle(colours: Colours, number: number | undefined): Style {
  return new Style({
    image: new Circle({ radius: number === undefined ? 7 : 9, fill: new Fill({ color: number === undefined ? colours.ink : colours.paper }), stroke: new Stroke({ color: number === undefined ? colours.paper : colours.ink, width: 2 }) }),
    ...(number === undefined ? {} : { text: new Text({ text: String(number), font: font(11, 700), fill: new Fill({ color: colours.ink }) }) }),
    zIndex: 2,
  });
}
