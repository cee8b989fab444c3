export type Theme = 'device' | 'light' | 'dark';
export const themes: readonly Theme[] = ['device', 'light', 'dark'];
const KEPT = 'rits.theme';

export const keptTheme = (): Theme => themes.find((theme) => theme === localStorage.getItem(KEPT)) ?? 'device';

export function applyTheme(theme: Theme = keptTheme()): void {
  if (theme === 'device') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEPT, theme);
  applyTheme(theme);
}
