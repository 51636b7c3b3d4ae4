/** A page of the host's as an image shows it: an image runs nothing, loads nothing and holds no markup of this page. */
export const imageOf = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** Thermal printers set eight dots to the millimetre; the host draws a dot as a pixel. */
const DOTS_PER_MM = 8;
const MARGIN_MM = 4;

/** The paper a page needs, margins included, in millimetres: 80 wide for 48 characters on a line. */
export function paperSize(svg: string): { width: number; height: number; margin: number } {
  const [, width = '576', height = '576'] = /^<svg width="([\d.]+)px" height="([\d.]+)px"/.exec(svg) ?? [];
  const inMm = (dots: string) => Math.ceil(Number(dots) / DOTS_PER_MM) + 2 * MARGIN_MM;
  return { width: inMm(width), height: inMm(height), margin: MARGIN_MM };
}
