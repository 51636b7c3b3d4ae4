import type { StoryVisit } from './story';

const chips = 'Hand-cut chips';

/** Who sits outside and at the bar at 19:46. */
export const patioAndBarVisits: readonly StoryVisit[] = [
  {
    tables: ['P4'],
    guests: 2,
    server: 'milo',
    seated: '19:44',
    booking: { guest: 'Kim', at: '19:45', made: 1 },
    rounds: [
      {
        sent: '19:45:30',
        by: 'jonas',
        lines: [
          { item: 'flatIron', seat: 1, choices: ['Medium rare', chips] },
          { item: 'merguez', seat: 2 },
        ],
      },
    ],
  },
  {
    tables: ['P7'],
    guests: 2,
    server: 'ana',
    seated: '18:51',
    rounds: [
      {
        sent: '18:58',
        served: '19:14',
        lines: [
          { item: 'crabToast', seat: 1 },
          { item: 'beetroot', seat: 2, choices: ['No nuts'] },
          { item: 'albarino', quantity: 2 },
        ],
      },
      {
        sent: '19:36:30',
        stations: { Pans: { seen: '19:37', started: '19:38' } },
        lines: [
          { item: 'fishPie', seat: 1 },
          { item: 'gnocchi', seat: 2 },
        ],
      },
    ],
  },
  {
    tables: ['P8'],
    guests: 2,
    server: 'ana',
    seated: '19:33',
    rounds: [
      {
        sent: '19:37',
        served: '19:43',
        lines: [
          { item: 'cider', seat: 1, choices: ['Pint'] },
          { item: 'gardenSour', seat: 2 },
        ],
      },
      {
        sent: '19:44:40',
        stations: { Grill: { seen: '19:45' } },
        lines: [{ item: 'bavette', seat: 1, choices: ['Rare', 'Green salad'] }],
      },
    ],
  },
  {
    tables: ['Bar 1', 'Bar 2'],
    guests: 2,
    server: 'jonas',
    seated: '19:18',
    rounds: [
      { sent: '19:22', served: '19:27', lines: [{ item: 'negroni', quantity: 2 }] },
      {
        sent: '19:40:20',
        stations: {
          Cold: { seen: '19:40:40', started: '19:42' },
          Pans: { seen: '19:40:40', started: '19:41' },
        },
        lines: [{ item: 'oysters' }, { item: 'croquettes' }],
      },
      {
        sent: '19:44:20',
        stations: { Bar: { seen: '19:44:40' } },
        lines: [
          { item: 'spritz', seat: 1, choices: ['No ice'] },
          { item: 'oldFashioned', seat: 2 },
        ],
      },
    ],
  },
  {
    tables: ['Bar 3', 'Bar 4', 'Bar 5'],
    guests: 3,
    server: 'jonas',
    seated: '19:24',
    rounds: [
      {
        sent: '19:26',
        served: '19:31',
        lines: [
          { item: 'lager', seat: 1, choices: ['Pint'] },
          { item: 'paleAle', seat: 2, choices: ['Pint'] },
          { item: 'cola', seat: 3 },
        ],
      },
      {
        sent: '19:37:20',
        stations: { Grill: { seen: '19:37:40', started: '19:38', recalled: '19:45' } },
        lines: [
          { item: 'skewer', seat: 1 },
          { item: 'skewer', seat: 2 },
        ],
      },
    ],
  },
];
