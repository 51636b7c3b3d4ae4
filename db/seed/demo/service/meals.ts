import type { StoryLine } from './story';

type Meal = readonly (readonly StoryLine[])[];

/** What parties that have left had, round by round. */
export const meals = {
  classicForTwo: [
    [{ item: 'burrata' }, { item: 'onionSoup' }, { item: 'albarino', quantity: 2 }],
    [{ item: 'seaBass' }, { item: 'risotto' }, { item: 'truffleFries' }],
    [{ item: 'cheesecake' }, { item: 'espresso', quantity: 2 }],
  ],
  steakForTwo: [
    [{ item: 'negroni', quantity: 2 }, { item: 'oysters' }],
    [
      { item: 'ribeye', choices: ['Medium rare', 'Hand-cut chips', 'Peppercorn'] },
      { item: 'lamb' },
      { item: 'houseRed', quantity: 2 },
    ],
    [{ item: 'lemonSorbet' }, { item: 'americano' }],
  ],
  lunchForTwo: [
    [
      { item: 'burger', choices: ['Medium', 'Smoked bacon'] },
      { item: 'gnocchi' },
      { item: 'lemonade', quantity: 2 },
    ],
    [
      { item: 'cappuccino', choices: ['Regular'] },
      { item: 'flatWhite', choices: ['Oat'] },
    ],
  ],
  saladForOne: [[{ item: 'caesar' }, { item: 'stillWater' }], [{ item: 'espresso' }]],
  forThree: [
    [{ item: 'tartare' }, { item: 'burrata' }, { item: 'parfait' }, { item: 'sparklingWater' }],
    [
      { item: 'chicken', choices: ['Béarnaise'] },
      { item: 'seaBass' },
      { item: 'burger', choices: ['Medium'] },
    ],
    [{ item: 'cheesecake', quantity: 2 }],
  ],
  forFour: [
    [
      { item: 'burrata', quantity: 2 },
      { item: 'octopus' },
      { item: 'leeks' },
      { item: 'redCarafe', choices: ['Bottle'] },
    ],
    [
      { item: 'ribeye', quantity: 2, choices: ['Medium', 'Mash', 'Hand-cut chips'] },
      { item: 'seaBass' },
      { item: 'risotto' },
      { item: 'truffleFries', quantity: 2 },
    ],
    [{ item: 'cheesecake', quantity: 2 }, { item: 'stickyToffee' }, { item: 'espresso', quantity: 3 }],
  ],
  familyOfFour: [
    [{ item: 'sodaBread', quantity: 2 }, { item: 'appleJuice', quantity: 2 }, { item: 'sparklingWater' }],
    [
      { item: 'burger', quantity: 2, choices: ['Well done', 'No pickles'] },
      { item: 'fishAndChips' },
      { item: 'duck' },
      { item: 'greenSalad' },
    ],
    [{ item: 'iceCream', quantity: 2 }],
  ],
  forSix: [
    [
      { item: 'cava', quantity: 6 },
      { item: 'oysters', quantity: 2 },
      { item: 'croquettes', quantity: 2 },
    ],
    [
      { item: 'coteDeBoeuf', choices: ['Medium rare', 'Café de Paris'] },
      { item: 'monkfish', quantity: 2 },
      { item: 'aubergine', quantity: 2, choices: ['No sesame'] },
      { item: 'chips', quantity: 3 },
      { item: 'rioja', quantity: 2 },
    ],
    [
      { item: 'cheeseBoard', quantity: 2 },
      { item: 'chocolateMousse', quantity: 3 },
    ],
  ],
} as const satisfies Record<string, Meal>;
