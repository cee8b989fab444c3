import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, it } from 'vitest';
import { wordsOf, wordsThere } from '.';

function page() {
  const useWords = wordsOf('memory');
  return function Late() {
    const { t } = useWords();
    return <p>{t('exportXlsx')}</p>;
  };
}

it('has the words of every module that was read before its page is drawn', async () => {
  const Late = page();
  await wordsThere();
  render(<Suspense fallback="even wachten"><Late /></Suspense>);
  expect(screen.queryByText('even wachten')).toBeNull();
  expect(screen.getByRole('paragraph').textContent).not.toBe('exportXlsx');
});
