import { beforeAll, describe, expect, it } from 'vitest';
import i18next from 'i18next';
import type { Change } from '../../api/types';
import { changeSentence, valueText } from './changeSentence';

beforeAll(() => i18next.loadNamespaces('project'));

function told(...what: Change['what']): string {
  return changeSentence({ at: '2026-11-22T09:00:00Z', party: { id: '1', name: 'Raalte', kind: 'MUNICIPALITY' }, what }, i18next.getFixedT('nl'));
}

describe('the story of a change', () => {
  it('says yes, no and the words of a code, never a word of a program', () => {
    expect(told({ field: 'keyProject', to: true }, { field: 'landPosition', to: 'INTENTION' }, { field: 'commissioning', from: 'OTHER', to: 'SEVERAL' })).toBe(
      'Sleutelproject ingevuld: ja, grondpositie ingevuld: intentie, opdrachtgever van anders naar meerdere',
    );
  });
  it('says where a plan came on the map without its coordinates', () => {
    expect(told({ field: 'location', to: { type: 'Point', coordinates: [6.2, 52.3] } })).toBe('Op de kaart gezet');
  });
  it('names the year of homes', () => {
    expect(told({ year: 2028, to: 48 }, { year: 2029, from: 54, to: 50 })).toBe('Woningen in 2028: 48, woningen in 2029 van 54 naar 50');
  });
  it('tells that a statement, or a verdict, was taken back', () => {
    const party = { id: '1', name: 'Raalte', kind: 'MUNICIPALITY' } as const;
    const subject = { id: '2', name: 'Beekvliet', kind: 'DEVELOPER' } as const;
    const of = (kind: string, what: Change['what'] = []) => changeSentence({ at: '2026-11-22T09:00:00Z', kind, party, subject, what }, i18next.getFixedT('nl'));
    expect(of('WITHDRAWN', [{ milestone: 'START_OF_BUILDING', from: '2027-06-01' }])).toBe('Opgave van Beekvliet teruggenomen');
    expect(of('REVIEW_WITHDRAWN', [{ field: 'state', from: 'ACCEPTED', to: 'SUBMITTED' }])).toBe('Oordeel over de opgave van Beekvliet teruggenomen');
    expect(of('ANSWERED')).toBe('Vraag beantwoord');
    expect(of('CONFIRMED')).toBe('Nog steeds juist');
  });
  it('reads lists as what is in them, never as a word of a program', () => {
    const read = (field: string, value: unknown) => valueText({ field }, value, i18next.getFixedT('nl'));
    expect(read('documents', [{ title: 'Visie', url: 'https://voorbeeld.example/v' }, { title: 'Besluit', url: 'https://voorbeeld.example/b' }])).toBe('Visie; Besluit');
    expect(read('gates', [{ phase: 'DESIGN', official: 'projectleider' }])).toBe('Ontwerp, projectleider');
    expect(read('planIds', ['NL.IMRO.0177.a', 'NL.IMRO.0177.b'])).toBe('NL.IMRO.0177.a; NL.IMRO.0177.b');
    expect(read('builders', ['5a', '6b'])).toBe('2 partijen');
    expect(read('area', { polygons: [[[]]] })).toBe('op de kaart');
    expect(read('environment', undefined)).toBe('leeg');
  });
});
