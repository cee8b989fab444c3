import { expect, test } from 'vitest';
import type { PartyRef, StatementView } from '../../api/types';
import { takesPart } from './takesPart';

const party = (id: string): PartyRef => ({ id, name: id, kind: 'OTHER' });
const project = { steward: party('raalte'), involved: [party('beekvliet')], statements: [{ party: party('esrand') } as StatementView] };
const as = (id: string, role: 'planner' | 'councillor' = 'planner') => takesPart(project, { party: party(id), roles: [role] });

test('the_steward_who_is_involved_and_who_stated_take_part', () => expect(['raalte', 'beekvliet', 'esrand'].map((id) => as(id))).toEqual([true, true, true]));
test('a_competitor_and_a_councillor_of_the_steward_do_not', () => expect([as('tijhof'), as('raalte', 'councillor')]).toEqual([false, false]));
