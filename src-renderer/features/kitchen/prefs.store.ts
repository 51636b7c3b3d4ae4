import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { type KitchenTextSizes, kitchenTextSizes } from './text-size.rules';

export const diagonals = [10, 13.3, 15.6, 18.5, 21.5, 24, 27, 32, 43] as const;
export const distances = [1, 1.5, 2, 2.5, 3] as const;

interface KitchenPrefs {
  /** Null is the whole kitchen. */
  stationId: string | null;
  diagonalInches: number;
  distanceMetres: number;
  muted: boolean;
  /** Single keys act on the board, as a bump bar sends them. */
  keys: boolean;
  /** A key was used here: tickets show the number that bumps them. */
  numbered: boolean;
}

/** How this terminal shows the kitchen. */
export const useKitchenPrefs = create<KitchenPrefs>()(
  persist(
    (): KitchenPrefs => ({
      stationId: null,
      diagonalInches: 27,
      distanceMetres: 2,
      muted: false,
      keys: true,
      numbered: false,
    }),
    { name: 'tableside.kitchen' },
  ),
);

/** The text sizes for this screen. */
export function useKitchenTextSizes(): KitchenTextSizes {
  const { diagonalInches, distanceMetres } = useKitchenPrefs();
  const { width, height } = window.screen;
  return kitchenTextSizes({ diagonalInches, distanceMetres, screenWidth: width, screenHeight: height });
}
