import type { StoryVisit } from './story';

const chips = 'Hand-cut chips';

/** Who sits in the Main Hall at 19:46, table by table. */
export const hallVisits: readonly StoryVisit[] = [
  {
    tables: ['1'],
    guests: 4,
    server: 'priya',
    seated: '19:08',
    booking: { guest: 'Silva', at: '19:00', made: 6 },
    rounds: [
      {
        sent: '19:13',
        served: '19:24',
        lines: [
          { item: 'burrata', seat: 1 },
          { item: 'onionSoup', seat: 4 },
          { item: 'lemonade', quantity: 2 },
        ],
      },
      {
        sent: '19:34:40',
        stations: { Grill: { seen: '19:35', started: '19:36' } },
        lines: [
          { item: 'coteDeBoeuf', choices: ['Medium'], note: 'Carve. For seats 1 and 2.' },
          { item: 'burger', seat: 3, choices: ['Medium', 'No onion'] },
        ],
      },
    ],
  },
  { tables: ['3'], guests: 2, server: null, seated: '19:43' },
  {
    tables: ['5'],
    guests: 4,
    server: 'ana',
    seated: '18:35',
    booking: { guest: 'Murphy', at: '18:30', made: 9 },
    rounds: [
      {
        sent: '18:43',
        served: '18:58',
        lines: [
          { item: 'tartare', seat: 1 },
          { item: 'burrata', seat: 2 },
          { item: 'octopus', seat: 3 },
          { item: 'onionSoup', seat: 4 },
          { item: 'houseRed', quantity: 2 },
        ],
      },
      {
        sent: '19:06',
        served: '19:26',
        lines: [
          { item: 'ribeye', seat: 1, choices: ['Medium rare', chips] },
          { item: 'sirloin', seat: 2, choices: ['Medium', 'Green salad'] },
          { item: 'lamb', seat: 3 },
          { item: 'seaBass', seat: 4 },
        ],
      },
      {
        sent: '19:40:30',
        stations: { Pastry: { seen: '19:41', started: '19:43' } },
        lines: [
          { item: 'cheesecake', seat: 1 },
          { item: 'lemonSorbet', seat: 3 },
        ],
      },
    ],
  },
  {
    tables: ['7'],
    guests: 3,
    server: 'priya',
    seated: '19:02',
    booking: { guest: 'Nguyen', at: '19:00', made: 3 },
    rounds: [
      { sent: '19:08', served: '19:13', lines: [{ item: 'sodaBread' }] },
      {
        sent: '19:25',
        stations: { Pans: { seen: '19:25:30', started: '19:28', bumped: '19:44' } },
        lines: [
          { item: 'seaBass', seat: 1 },
          { item: 'risotto', seat: 2 },
          { item: 'gnocchi', seat: 3 },
        ],
      },
    ],
  },
  {
    tables: ['8'],
    guests: 4,
    server: 'priya',
    seated: '19:27',
    booking: { guest: 'Adeyemi', at: '19:30', made: 4, note: 'Nut allergy in the party.' },
    rounds: [
      { sent: '19:31', served: '19:36', lines: [{ item: 'sparklingWater' }, { item: 'sodaBread' }] },
      {
        sent: '19:43:30',
        stations: { Grill: { seen: '19:44', started: '19:44:30' } },
        lines: [
          { item: 'prawns', seat: 4 },
          { item: 'skewer', seat: 1, choices: ['No chilli'] },
        ],
      },
    ],
  },
  {
    tables: ['10'],
    guests: 2,
    server: 'milo',
    seated: '18:22',
    booking: { guest: 'Rossi', at: '18:30', made: 2 },
    rounds: [
      {
        sent: '18:29',
        served: '18:44',
        lines: [
          { item: 'burrata', seat: 1 },
          { item: 'onionSoup', seat: 2 },
          { item: 'houseRed', quantity: 2 },
        ],
      },
      {
        sent: '18:52',
        served: '19:12',
        lines: [
          { item: 'seaBass', seat: 1 },
          { item: 'risotto', seat: 2 },
        ],
      },
      { sent: '19:24', served: '19:30', lines: [{ item: 'espresso', quantity: 2 }] },
    ],
    paid: { tender: 'card', amount: 4820, at: '19:43' },
  },
  {
    tables: ['11'],
    guests: 6,
    server: 'milo',
    seated: '18:54',
    booking: { guest: 'Fitzgerald', at: '19:00', made: 11 },
    rounds: [
      { sent: '19:01', served: '19:06', lines: [{ item: 'sparklingWater' }] },
      {
        sent: '19:29:40',
        stations: {
          Grill: { seen: '19:30', started: '19:31' },
          Pans: { seen: '19:30', started: '19:37' },
        },
        lines: [
          { item: 'ribeye', seat: 1, choices: ['Rare', chips, 'No butter'] },
          { item: 'ribeye', seat: 4, choices: ['Medium rare', chips] },
          { item: 'chicken', seat: 2, done: '19:44' },
          { item: 'octopus', seat: 3 },
          { item: 'lamb', seat: 5 },
          { item: 'lamb', seat: 6, choices: ['No mint'] },
          { item: 'chips', done: '19:41' },
          { item: 'macAndCheese' },
        ],
      },
    ],
  },
  {
    tables: ['12'],
    guests: 4,
    server: 'ana',
    seated: '18:58',
    booking: { guest: 'Okafor', at: '19:00', made: 12, note: 'Anniversary' },
    rounds: [
      {
        sent: '19:06',
        served: '19:24',
        lines: [
          { item: 'burrata', seat: 1 },
          { item: 'negroni', seat: 1 },
          { item: 'tartare', seat: 2 },
          { item: 'octopus', seat: 3 },
          { item: 'onionSoup', seat: 4 },
          { item: 'albarino', quantity: 2 },
          { item: 'sparklingWater', quantity: 2 },
        ],
      },
      {
        sent: '19:41:30',
        stations: { Grill: { seen: '19:42' }, Pans: { seen: '19:42', started: '19:43' } },
        lines: [
          { item: 'lamb', seat: 2 },
          { item: 'seaBass', seat: 3, choices: ['No fennel'] },
          { item: 'risotto', seat: 4 },
        ],
      },
    ],
    drafts: [
      { item: 'truffleFries', added: '19:45' },
      { item: 'broccoli', note: 'Sauce aside', added: '19:45:20' },
    ],
  },
  {
    tables: ['14'],
    guests: 2,
    server: 'milo',
    seated: '19:44',
    booking: { guest: 'Lynch', at: '19:45', made: 1 },
  },
  {
    tables: ['15'],
    guests: 8,
    server: 'milo',
    seated: '19:20',
    booking: { guest: 'McCarthy', at: '19:15', made: 15, note: 'Office dinner' },
    rounds: [
      {
        sent: '19:26',
        served: '19:32',
        lines: [
          { item: 'sparklingWater', quantity: 2 },
          { item: 'stout', seat: 4, choices: ['Pint'] },
          { item: 'stout', seat: 7, choices: ['Pint'] },
        ],
      },
      {
        sent: '19:42:30',
        stations: { Grill: { seen: '19:43', started: '19:43:30' } },
        lines: [
          { item: 'burger', seat: 1, choices: ['Medium'] },
          { item: 'burger', seat: 2, choices: ['Medium', 'No cheese'] },
          { item: 'burger', seat: 3, choices: ['Medium'] },
          { item: 'sirloin', seat: 4, choices: ['Medium rare', chips] },
          { item: 'sirloin', seat: 7, choices: ['Well done', 'Green salad'] },
          { item: 'skewer', seat: 8 },
        ],
      },
    ],
  },
  {
    tables: ['18'],
    guests: 2,
    server: 'priya',
    seated: '19:02',
    rounds: [
      { sent: '19:07', served: '19:12', lines: [{ item: 'sparklingWater', quantity: 2 }] },
      {
        sent: '19:15',
        served: '19:38',
        lines: [{ item: 'chicken', seat: 1 }, { item: 'merguez', seat: 2 }, { item: 'chips' }],
      },
    ],
  },
  {
    tables: ['20'],
    guests: 2,
    server: null,
    seated: '19:40',
    booking: { guest: 'Tanaka', at: '19:30', made: 2 },
  },
  {
    tables: ['21'],
    guests: 2,
    server: 'ana',
    seated: '19:34',
    booking: { guest: 'Herrera', at: '19:30', made: 5 },
    rounds: [
      { sent: '19:37', served: '19:42', lines: [{ item: 'sparklingWater' }] },
      { sent: '19:45:40', lines: [{ item: 'skewer', seat: 2, choices: ['No chilli'] }] },
    ],
  },
  {
    tables: ['24'],
    guests: 2,
    server: 'ana',
    seated: '18:40',
    booking: { guest: 'Burke', at: '18:45', made: 1 },
    rounds: [
      { sent: '18:45', served: '18:50', lines: [{ item: 'lemonade', quantity: 2 }] },
      {
        sent: '18:52',
        served: '19:14',
        lines: [
          { item: 'burger', seat: 1, choices: ['Medium'] },
          { item: 'chicken', seat: 2 },
        ],
      },
      { sent: '19:28', served: '19:33', lines: [{ item: 'americano' }, { item: 'espresso' }] },
    ],
    paid: { tender: 'cash', amount: 3000, at: '19:44' },
  },
];
