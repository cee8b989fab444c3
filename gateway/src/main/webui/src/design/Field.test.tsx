import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { ApiProblem } from '../api/problem';
import { Field, FormErrorSummary, useFaults, WriteProblem } from './Field';

const refused = () => new ApiProblem(422, { title: 'Niet goed', errors: [{ pointer: '/name', detail: 'Vul een naam in.' }] });
const without = () => new ApiProblem(409, { detail: 'Dat kan nu niet.' });

function Dialog({ problem }: { problem: ApiProblem }) {
  const [name, setName] = useState('');
  return <><WriteProblem error={problem} /><Field name="name" label="Naam"><input value={name} onChange={({ target }) => setName(target.value)} /></Field></>;
}

test.each([refused, without])('after_a_refusal_focus_goes_to_what_is_wrong_once_and_typing_keeps_it (%#)', (make) => {
  const { rerender } = render(<Dialog problem={make()} />);
  const summary = screen.getByRole('alert');
  expect(document.activeElement).toBe(summary);
  const input = screen.getByLabelText<HTMLInputElement>('Naam');
  input.focus();
  fireEvent.change(input, { target: { value: 'W' } });
  expect(document.activeElement).toBe(input);
  // Refused once more with the same words: said once more.
  rerender(<Dialog problem={make()} />);
  expect(document.activeElement).toBe(summary);
});

function Form({ problem }: { problem: ApiProblem }) {
  const { errors, setFaults } = useFaults(problem);
  const [name, setName] = useState('');
  return (
    <>
      <FormErrorSummary errors={errors} />
      <button type="button" onClick={() => setFaults({ name: 'Te kort.' })}>Bewaar</button>
      <Field name="name" label="Naam" error={errors['name']}><input value={name} onChange={({ target }) => setName(target.value)} /></Field>
    </>
  );
}

test('own_faults_come_before_those_of_the_answer_and_neither_takes_the_focus_while_typing', () => {
  render(<Form problem={refused()} />);
  const input = screen.getByRole('textbox');
  input.focus();
  fireEvent.change(input, { target: { value: 'W' } });
  expect(document.activeElement).toBe(input);
  expect(screen.getByRole('alert').textContent).toContain('Vul een naam in.');
  fireEvent.click(screen.getByText('Bewaar'));
  expect(screen.getByRole('alert').textContent).toContain('Te kort.');
  expect(screen.getByRole('alert').textContent).not.toContain('Vul een naam in.');
});
