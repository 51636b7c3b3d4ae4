import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type Theme = 'light' | 'dark' | 'system';
export type TextSize = '100' | '125' | '150';

interface Look {
  theme: Theme;
  textSize: TextSize;
}

/** How this machine's screens look. Light is the default: a dark room switches it. */
export const useLook = create<Look>()(
  persist((): Look => ({ theme: 'light', textSize: '100' }), { name: 'tableside.look' }),
);

const darkSystem = matchMedia('(prefers-color-scheme: dark)');

/** Puts the look on the page, now and whenever it changes. */
export function applyTheme(): void {
  const apply = (): void => {
    const { theme, textSize } = useLook.getState();
    const dark = theme === 'dark' || (theme === 'system' && darkSystem.matches);
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    document.documentElement.style.fontSize = `${textSize}%`;
  };
  useLook.subscribe(apply);
  darkSystem.addEventListener('change', apply);
  apply();
}
