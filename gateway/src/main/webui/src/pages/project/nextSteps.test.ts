import { describe, expect, it } from 'vitest';
import type { PartyRef, ProjectView, StatementView } from '../../api/types';
import { nextSteps } from './nextSteps';

const town: PartyRef = { id: 't', name: 'Gemeente', kind: 'MUNICIPALITY' };
const builder: PartyRef = { id: 'b', name: 'Bouwer', kind: 'BUILDER' };
const other: PartyRef = { id: 'o', name: 'Ander', kind: 'DEVELOPER' };
const said = (party: PartyRef, state: string, stale = false) => ({ party, state, stale }) as StatementView;
const project = (statements: StatementView[], hidden: string[] = []) => ({ steward: town, statements, involved: [builder, other], hidden }) as unknown as ProjectView;

describe('who must do what next', () => {
  it('puts questions first and names who is missing', () => {
    expect(nextSteps(project([said(builder, 'QUESTIONED'), said(town, 'ACCEPTED', true)])).map(({ kind, who }) => [kind, who.id])).toEqual([['answer', 'b'], ['confirm', 't'], ['state', 'o']]);
  });
  it('lets the municipality judge what was submitted', () => {
    expect(nextSteps(project([said(builder, 'SUBMITTED'), said(other, 'ACCEPTED'), said(town, 'ACCEPTED')])).map(({ kind, who, about }) => [kind, who.id, about?.id])).toEqual([['review', 't', 'b']]);
  });
  it('does not say that something is missing when it may be hidden', () => {
    expect(nextSteps(project([], ['MARKET_PLANNING', 'MUNICIPAL_PLANNING']))).toEqual([]);
  });
});
