import { describe, expect, it } from 'vitest';
import type { ProjectView } from '../api/types';
import { areaIn, detailBody, detailsOf, emptyDetails, idsOf } from './details';

describe('the details of a plan', () => {
  it('go out as they came in', () => {
    const known = {
      landPosition: 'INTENTION', commissioning: 'SEVERAL', environment: 'VILLAGE', reference: 'R-1', notes: 'Let op',
      planIds: ['NL.IMRO.0177.a-1', '/join/id/x'], bagIds: ['0177100000000001'],
      documents: [{ title: 'Visie', url: 'https://voorbeeld.example/v' }],
      gates: [{ phase: 'DESIGN', official: 'projectleider wonen', executive: 'wethouder wonen' }],
      area: { type: 'Polygon', coordinates: [[[6, 52], [6.1, 52], [6, 52.1], [6, 52]]] },
    };
    expect(detailBody(detailsOf(known as unknown as ProjectView))).toEqual(known);
  });
  it('of which nothing is known are sent as nothing', () => {
    expect(detailBody(emptyDetails)).toEqual({
      landPosition: null, commissioning: null, environment: null, reference: null, notes: null,
      planIds: [], bagIds: [], documents: [], gates: [], area: null,
    });
  });
  it('keep an area with holes as it was written', () => {
    const area = { type: 'Polygon', coordinates: [[[6, 52], [6.1, 52], [6, 52.1], [6, 52]], [[6.01, 52.01], [6.02, 52.01], [6.01, 52.02], [6.01, 52.01]]] };
    expect(areaIn(detailsOf({ area } as unknown as ProjectView))).toEqual(area);
  });
  it('tell that an area cannot be read', () => {
    expect(areaIn({ ...emptyDetails, areaText: 'hier' })).toBeUndefined();
    expect(areaIn({ ...emptyDetails, corners: [[6, 52]] })).toBeUndefined();
  });
  it('read ids on lines and after commas', () => {
    expect(idsOf(' a, b\n\nc ')).toEqual(['a', 'b', 'c']);
  });
});
