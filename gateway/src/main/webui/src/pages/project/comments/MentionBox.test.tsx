import { fireEvent, render, screen } from '@testing-library/react';
import { Suspense, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { MentionBox } from './MentionBox';
import { mentionables } from './mentions';

const all = mentionables(
  [{ id: 'r', name: 'Gemeente Raalte', kind: 'MUNICIPALITY', side: 'MUNICIPALITY' }, { id: 'e', name: 'Woonstichting Esrand', kind: 'CORPORATION', side: 'CORPORATION' }],
  'o', (role) => (role === 'PLANNER' ? 'planners' : 'beoordelaars'),
);
const sent = vi.fn();

function Box() {
  const [text, setText] = useState('');
  return <Suspense><MentionBox name="text" label="Uw opmerking" error={undefined} text={text} all={all} onChange={setText} onSend={sent} /></Suspense>;
}

const type = (box: HTMLTextAreaElement, value: string) => fireEvent.change(box, { target: { value, selectionStart: value.length } });

test('arrows_choose_a_name_and_enter_puts_it_in_the_text_without_sending', async () => {
  render(<Box />);
  const box = await screen.findByLabelText<HTMLTextAreaElement>('Uw opmerking');
  type(box, 'Dag @raa');
  const options = await screen.findAllByRole('option');
  expect(options.map((one) => one.textContent)).toEqual(['Gemeente Raalte', 'Gemeente Raalte (planners)', 'Gemeente Raalte (beoordelaars)']);
  expect(box.getAttribute('aria-activedescendant')).toBe(options[0]?.id);
  fireEvent.keyDown(box, { key: 'ArrowUp' });
  expect(box.getAttribute('aria-activedescendant')).toBe(options[2]?.id);
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(box.value).toBe('Dag @Gemeente Raalte (beoordelaars) ');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(sent).not.toHaveBeenCalled();
  fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
  expect(sent).toHaveBeenCalledTimes(1);
});

test('escape_leaves_what_was_typed_as_it_is', async () => {
  render(<Box />);
  const box = await screen.findByLabelText<HTMLTextAreaElement>('Uw opmerking');
  type(box, '@esr');
  await screen.findByRole('listbox');
  fireEvent.keyDown(box, { key: 'Escape' });
  expect(screen.queryByRole('listbox')).toBeNull();
  type(box, '@esra');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(box.value).toBe('@esra');
});
