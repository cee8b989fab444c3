import type { MentionRole, PartyRef } from '../../../api/types';

/** Whose attention can be asked: a party, or those in it who plan or review. Never a person. */
export type Mentionable = { party: PartyRef; role?: MentionRole; label: string };

const LONGEST = 60;

/** "Gemeente Raalte (beoordelaars)"; `roleName` says in words who is meant. */
export const mentionName = ({ party, role }: Omit<Mentionable, 'label'>, roleName: (role: MentionRole) => string): string =>
  role ? `${party.name} (${roleName(role)})` : party.name;

/** Each reader but oneself; of a government those who review, too. */
export function mentionables(readers: readonly PartyRef[], own: string, roleName: (role: MentionRole) => string): Mentionable[] {
  return readers.filter(({ id }) => id !== own).flatMap((party): Mentionable[] => {
    const roles: MentionRole[] = party.side === 'MUNICIPALITY' ? ['PLANNER', 'REVIEWER'] : ['PLANNER'];
    return [{ party }, ...roles.map((role) => ({ party, role }))].map((one) => ({ ...one, label: mentionName(one, roleName) }));
  });
}

/** What is typed after an @ before the caret, as long as it can still become a name. */
export function typedName(text: string, caret: number): { from: number; words: string } | undefined {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf('@');
  if (from < 0 || (from > 0 && !/[\s(]/.test(before.charAt(from - 1)))) return undefined;
  const words = before.slice(from + 1);
  return words.length > LONGEST || words.includes('\n') || words.startsWith(' ') ? undefined : { from, words };
}

/** Those of whom each word that was typed begins a word of the name. */
export function offered(all: readonly Mentionable[], words: string): Mentionable[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter(({ label }) => {
    const parts = label.toLowerCase().split(/[\s(-]+/);
    return wanted.every((word) => parts.some((part) => part.startsWith(word)));
  });
}

/** The text with the chosen name in place of what was typed, and where the caret goes. */
export function withName(text: string, caret: number, { from }: { from: number }, label: string): { text: string; caret: number } {
  const name = `@${label} `;
  return { text: text.slice(0, from) + name + text.slice(caret).replace(/^ /, ''), caret: from + name.length };
}

/** Whom the text names. A longer name is no mention of a shorter one that it begins with. */
export function mentionsIn(text: string, all: readonly Mentionable[]): Mentionable[] {
  let rest = text;
  const found = [...all].sort((a, b) => b.label.length - a.label.length).filter(({ label }) => {
    const name = `@${label}`;
    const there = rest.includes(name);
    rest = rest.replaceAll(name, '\n');
    return there;
  });
  return all.filter((one) => found.includes(one));
}
