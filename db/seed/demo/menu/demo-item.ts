import type { DemoTax } from '../venue';
import type { StationName } from './kitchen-stations';
import type { GroupKey } from './modifiers';

/** One line of the demo menu. Prices are cents, tax included. */
export interface DemoItem {
  name: string;
  price: number;
  /** At most 18 characters: what fits the kitchen screen. Left out where the name is short enough. */
  kitchen?: string;
  about: string;
  station: StationName;
  minutes: number;
  tags?: readonly DietaryTag[];
  choices?: readonly GroupKey[];
  tax?: DemoTax;
  soldOut?: true;
  /** By the half too, or by weight: then the price is for a kilogram. */
  soldBy?: 'half' | 'weight';
  halfPrice?: number;
  openPrice?: true;
  /** Its place among the favourites. */
  favourite?: number;
  /** How many can still be rung. */
  left?: number;
}

type DietaryTag =
  | 'vegetarian'
  | 'vegan'
  | 'gluten-free'
  | 'dairy-free'
  | 'contains-nuts'
  | 'contains-sesame'
  | 'contains-shellfish'
  | 'spicy'
  | 'alcohol-free';
