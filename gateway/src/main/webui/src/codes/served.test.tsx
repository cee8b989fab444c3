import { act, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, expect, test } from 'vitest';
import { label } from '.';
import { chooseLanguage, wordsOf } from '../i18n';
import { takeWords } from './served';

const useWords = wordsOf('common');

function Cause({ code }: { code: string }) {
  useWords();
  return <p>{label('cause', code)}</p>;
}

afterEach(() => i18next.changeLanguage('nl'));

test('a_word_that_comes_later_replaces_the_code_on_screen', () => {
  render(<Cause code="TRAFO" />);
  expect(screen.getByRole('paragraph').textContent).toBe('TRAFO');
  act(() => takeWords('late', { cause: [{ code: 'TRAFO', nl: 'Trafo vol', en: 'Transformer full' }] }));
  expect(screen.getByRole('paragraph').textContent).toBe('Trafo vol');
});

test('a_word_that_is_built_in_stays_unless_an_administrator_wrote_another', () => {
  takeWords('same', { cause: [{ code: 'GRID', nl: 'Het net', en: 'The grid' }, { code: 'SOIL', nl: 'De grond', en: 'The ground', instead: true }] });
  expect(label('cause', 'GRID')).toBe('Netcongestie, nuts');
  expect(label('cause', 'SOIL')).toBe('De grond');
});

test('a_language_that_is_read_later_has_both_the_words_built_in_and_those_that_came', async () => {
  takeWords('before', { cause: [{ code: 'PIPES', nl: 'Leidingen', en: 'Pipes' }] });
  chooseLanguage('en');
  await expect.poll(() => label('cause', 'PIPES')).toBe('Pipes');
  expect(label('certainty', 'CONFIRMED')).toBe('confirmed');
});
