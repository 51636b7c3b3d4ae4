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
