import { expect, test } from 'vitest';
import { kitchenTextSizes } from '../../../../../src-renderer/features/kitchen/text-size.rules';

const fullHd = { screenWidth: 1920, screenHeight: 1080 };

test.each([
  [27, 2, { glance: 51, item: 41, detail: 27 }],
  [21.5, 3, { glance: 97, item: 77, detail: 52 }],
  [24, 1.5, { glance: 43, item: 35, detail: 23 }],
  [32, 3, { glance: 65, item: 52, detail: 35 }],
])('a full-HD screen of %d inches read from %d m', (diagonalInches, distanceMetres, sizes) => {
  expect(kitchenTextSizes({ ...fullHd, diagonalInches, distanceMetres })).toEqual(sizes);
});

test('turning a screen upright changes nothing', () => {
  const upright = { screenWidth: 1080, screenHeight: 1920, diagonalInches: 27, distanceMetres: 2 };
  expect(kitchenTextSizes(upright)).toEqual({ glance: 51, item: 41, detail: 27 });
});

test('twice the pixels on the same screen are twice the size', () => {
  const fourK = { screenWidth: 3840, screenHeight: 2160, diagonalInches: 27, distanceMetres: 2 };
  expect(kitchenTextSizes(fourK)).toEqual({ glance: 103, item: 82, detail: 55 });
});
