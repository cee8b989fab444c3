import { expect, test } from 'vitest';
import type { PartyRef } from '../../../api/types';
import { mentionables, mentionsIn, offered, typedName, withName } from './mentions';

const raalte: PartyRef = { id: 'r', name: 'Gemeente Raalte', kind: 'MUNICIPALITY', side: 'MUNICIPALITY' };
const esrand: PartyRef = { id: 'e', name: 'Woonstichting Esrand', kind: 'CORPORATION', side: 'CORPORATION' };
const own: PartyRef = { id: 'o', name: 'Beekvliet Ontwikkeling', kind: 'DEVELOPER', side: 'MARKET' };
const all = mentionables([own, raalte, esrand], 'o', (role) => (role === 'PLANNER' ? 'planners' : 'beoordelaars'));
const labels = (some: { label: string }[]) => some.map(({ label }) => label);

test('every_reader_but_oneself_can_be_mentioned_and_reviewers_of_a_government_apart', () => {
  expect(labels(all)).toEqual([
    'Gemeente Raalte', 'Gemeente Raalte (planners)', 'Gemeente Raalte (beoordelaars)', 'Woonstichting Esrand', 'Woonstichting Esrand (planners)',
  ]);
});

test('an_at_sign_begins_a_name_only_at_the_start_of_a_word', () => {
  expect(typedName('Dag @gem', 8)).toEqual({ from: 4, words: 'gem' });
  expect(typedName('@', 1)).toEqual({ from: 0, words: '' });
  expect(typedName('post@raalte', 11)).toBeUndefined();
  expect(typedName('@raalte\nen', 10)).toBeUndefined();
  expect(typedName('niets', 5)).toBeUndefined();
});

test('words_that_begin_words_of_the_name_are_offered', () => {
  expect(labels(offered(all, 'raa beo'))).toEqual(['Gemeente Raalte (beoordelaars)']);
  expect(labels(offered(all, 'ESR'))).toEqual(['Woonstichting Esrand', 'Woonstichting Esrand (planners)']);
  expect(offered(all, 'rand')).toEqual([]);
});

test('a_chosen_name_takes_the_place_of_what_was_typed', () => {
  expect(withName('Dag @gem, kunt u?', 8, { from: 4 }, 'Gemeente Raalte')).toEqual({ text: 'Dag @Gemeente Raalte , kunt u?', caret: 21 });
  expect(withName('Dag @gem', 8, { from: 4 }, 'Gemeente Raalte').text).toBe('Dag @Gemeente Raalte ');
});

test('the_text_itself_says_whom_it_names_and_a_longer_name_is_no_shorter_one', () => {
  expect(labels(mentionsIn('@Gemeente Raalte (beoordelaars) kijkt u?', all))).toEqual(['Gemeente Raalte (beoordelaars)']);
  expect(labels(mentionsIn('@Gemeente Raalte en @Woonstichting Esrand', all))).toEqual(['Gemeente Raalte', 'Woonstichting Esrand']);
  expect(mentionsIn('Gemeente Raalte weet ervan', all)).toEqual([]);
});
