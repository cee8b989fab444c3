import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { competitorsSee, competitorsSentence } from './competitors';

beforeAll(() => i18next.loadNamespaces('sharing'));

test('competitors_are_told_to_see_a_rounded_number_and_what_else_they_do_see', () => {
  const others = competitorsSee([
    { group: 'CORE', circle: 'MARKET', sees: 'about' }, { group: 'STATUS', circle: 'MARKET', sees: 'all' },
    { group: 'STATUS', circle: 'CORPORATIONS', sees: 'all' }, { group: 'PROGRAMME', circle: 'MARKET', sees: 'after-12-months' },
  ]);
  expect(others).toEqual(['STATUS']);
  expect(competitorsSentence(others, 184, i18next.t)).toBe('Concurrenten zien naast naam, plaats en status alleen dat er ongeveer 180 woningen komen.');
  expect(competitorsSentence([], 184, i18next.t)).toBe('Concurrenten zien naast naam en plaats alleen dat er ongeveer 180 woningen komen.');
});
