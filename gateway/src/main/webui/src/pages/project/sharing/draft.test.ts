import { expect, test } from 'vitest';
import type { ReleaseView } from '../../../api/types';
import { changesIn, draftOf, inputOf, isCellChanged, putToDefault, toggled } from './draft';

const view: ReleaseView = {
  version: 3, owner: { id: 'p', name: 'Raalte', kind: 'MUNICIPALITY' }, reviewDue: false,
  choices: [
    { group: 'CORE', chosen: true, circles: ['OWN', 'PROJECT', 'TABLE'], standard: ['OWN', 'PROJECT'], floor: ['OWN', 'PROJECT'], ceiling: ['OWN', 'PROJECT', 'TABLE', 'MARKET'] },
    { group: 'STATUS', chosen: false, circles: ['OWN', 'PROJECT'], standard: ['OWN', 'PROJECT'], floor: ['OWN', 'PROJECT'], ceiling: ['OWN', 'PROJECT', 'TABLE'] },
  ],
  grants: [{ table: 't1', until: '2099-01-31' }], publications: [{ group: 'PROGRAMME', source: 'https://raalte.nl/plan', at: '2026-01-01T00:00:00Z' }],
  availableTables: [{ id: 't1', name: 'West-Overijssel' }],
};
const start = draftOf(view);

test('what_nobody_chose_keeps_following_the_default', () => {
  expect(inputOf(view, start)).toEqual({
    choices: [{ group: 'CORE', circles: ['OWN', 'PROJECT', 'TABLE'] }], grants: [{ table: 't1', until: '2099-01-31' }],
    publications: [{ group: 'PROGRAMME', source: 'https://raalte.nl/plan' }],
  });
});
test('a_changed_default_becomes_a_choice', () => {
  const draft = toggled(start, 'STATUS', 'TABLE');
  expect(inputOf(view, draft).choices).toContainEqual({ group: 'STATUS', circles: ['OWN', 'PROJECT', 'TABLE'] });
  expect(isCellChanged(view, draft, 'STATUS', 'TABLE')).toBe(true);
  expect(isCellChanged(view, draft, 'STATUS', 'MARKET')).toBe(false);
  expect(changesIn(view, draft)).toEqual({ cells: 1, others: 0 });
});
test('a_choice_that_is_given_up_is_not_sent_and_follows_the_default', () => {
  const draft = putToDefault(view, start, 'CORE', true);
  expect(draft.circles.CORE).toEqual(['OWN', 'PROJECT']);
  expect(changesIn(view, draft)).toEqual({ cells: 1, others: 0 });
  expect(inputOf(view, draft).choices).toEqual([]);
  expect(inputOf(view, toggled(draft, 'CORE', 'MARKET')).choices).toEqual([{ group: 'CORE', circles: ['OWN', 'PROJECT', 'MARKET'] }]);
  expect(putToDefault(view, draft, 'CORE', false)).toEqual(start);
});
test('giving_up_a_choice_that_is_like_the_default_is_a_change_too', () => {
  const same = { ...view, choices: view.choices.map((each) => ({ ...each, standard: each.circles })) };
  expect(changesIn(same, putToDefault(same, draftOf(same), 'CORE', true))).toEqual({ cells: 0, others: 1 });
});
test('what_is_set_back_is_no_change', () => {
  const draft = toggled(toggled(start, 'CORE', 'TABLE'), 'CORE', 'TABLE');
  expect(changesIn(view, draft)).toEqual({ cells: 0, others: 0 });
});
test('another_date_for_a_table_and_another_address_are_changes', () => {
  expect(changesIn(view, { ...start, grants: [{ table: 't1' }] })).toEqual({ cells: 0, others: 1 });
  expect(changesIn(view, { ...start, grants: [] })).toEqual({ cells: 0, others: 1 });
  expect(changesIn(view, { ...start, sources: { PROGRAMME: ' https://raalte.nl/plan ' } })).toEqual({ cells: 0, others: 0 });
  expect(changesIn(view, { ...start, sources: {} })).toEqual({ cells: 0, others: 1 });
  expect(inputOf(view, { ...start, sources: { PROGRAMME: ' ' } }).publications).toEqual([]);
});
test('a_grant_that_ended_is_not_sent_again', () => {
  const ended = { ...view, grants: [{ table: 't1', until: '2020-01-31' }] };
  expect(inputOf(ended, draftOf(ended)).grants).toEqual([]);
  expect(changesIn(ended, draftOf(ended))).toEqual({ cells: 0, others: 0 });
});
