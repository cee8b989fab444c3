const tokens = ['ink', 'ink-2', 'paper', 'surface', 'surface-2', 'line', 'border', 'rule', 'on-rule', 'municipality', 'municipality-surface'] as const;
export type Colours = Record<(typeof tokens)[number], string>;

/** The design tokens as the browser resolves them now, for the canvas of the map. */
export function coloursOf(element: HTMLElement): Colours {
  const probe = element.ownerDocument.createElement('span');
  element.append(probe);
  const found = Object.fromEntries(tokens.map((token) => {
    probe.style.color = `var(--${token})`;
    return [token, getComputedStyle(probe).color];
  })) as Colours;
  probe.remove();
  return found;
}

/** Calls back when the reader or his device changes between light, dark and high contrast. */
export function onColourChange(changed: () => void): () => void {
  const watches = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  watches.forEach((watch) => watch.addEventListener('change', changed));
  const theme = new MutationObserver(changed);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    watches.forEach((watch) => watch.removeEventListener('change', changed));
    theme.disconnect();
  };
}
