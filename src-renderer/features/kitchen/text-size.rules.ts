/** The screen a kitchen reads, and from how far. */
export interface Viewing {
  diagonalInches: number;
  /** The whole screen in CSS pixels, not the window. */
  screenWidth: number;
  screenHeight: number;
  distanceMetres: number;
}

/** Font sizes of the board's three roles, in CSS pixels. */
export interface KitchenTextSizes {
  /** Table, minutes, state: found from where the cook stands. */
  glance: number;
  /** Quantity and name: read from where the cook stands. */
  item: number;
  /** Modifiers, seats, notes: read after a step towards the screen. */
  detail: number;
}

/** Height of Inter's capitals, in em. Legibility is measured on capitals. */
const CAP_HEIGHT = 0.727;
/** Visual angles of a capital, in minutes of arc: what is preferred, and the least that can be read. */
const PREFERRED = 20;
const LEAST = 16;
const STEP_CLOSER = 2 / 3;

/** Sizes text by the angle it fills in the reader's eye. */
export function kitchenTextSizes(viewing: Viewing): KitchenTextSizes {
  const { diagonalInches, screenWidth, screenHeight, distanceMetres } = viewing;
  const pixelsPerMm = Math.hypot(screenWidth, screenHeight) / (diagonalInches * 25.4);
  const size = (arcMinutes: number, metres: number): number => {
    const capMm = 2 * metres * 1_000 * Math.tan(radians(arcMinutes) / 2);
    return Math.round((capMm / CAP_HEIGHT) * pixelsPerMm);
  };
  return {
    glance: size(PREFERRED, distanceMetres),
    item: size(LEAST, distanceMetres),
    detail: size(LEAST, distanceMetres * STEP_CLOSER),
  };
}

function radians(arcMinutes: number): number {
  return (arcMinutes / 60) * (Math.PI / 180);
}
