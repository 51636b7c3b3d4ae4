import { openDatabase } from '#db/engine/database';
import { openStore } from '#db/store';
import { composeHost } from '#main/host/host';
import { writeInBulk } from './history';

const owner = 'Tableside bench';

/** The most common names of a country, some of them in every second street, and some that are spelt with marks. */
const lastNames = `Murphy,Kelly,Walsh,Smith,O''Brien,Byrne,Ryan,O''Connor,O''Neill,O''Reilly,Doyle,McCarthy,Gallagher,Doherty,
Kennedy,Lynch,Murray,Quinn,Moore,McLoughlin,Carroll,Connolly,Daly,O''Connell,Wilson,Dunne,Brennan,Burke,Collins,Campbell,
Clarke,Johnston,Hughes,Farrell,Fitzgerald,Brown,Martin,Maguire,Nolan,Flynn,Thompson,Callaghan,O''Donnell,Duffy,Mahony,
Boyle,Healy,O''Shea,White,Sweeney,Hayes,Kavanagh,Power,McGrath,Moran,Brady,Stewart,Casey,Foley,Fitzpatrick,O''Leary,
Schmidt,Müller,Rossi,Costa,Silva,Nguyen,Kim,Park,Lee,Tanaka,Okafor,Adeyemi,Kowalski,Nowak,Petrov,Johansson,Sørensen,Nielsen`;
const firstNames = `Mary,John,Patrick,Michael,Anne,Sarah,James,Emma,Seán,Aoife,Ciara,Conor,David,Laura,Niamh,Paul,Peter,Rachel,
Thomas,Siobhán,Eoin,Orla,Mark,Grace,Daniel,Lucy,Brian,Julia,Kevin,Sophie,Adaeze,Freja,Kwame,Leila,Haruki,Giulia,Tomasz,
Beatriz,Minh,Tunde,Elin,Mila`;
/** Of which names are made that nobody else has. */
const syllables =
  'ka,mar,sto,ber,len,dor,vil,han,tor,ros,gal,pen,win,bra,cas,del,fer,gor,hol,jan,kos,lom,mon,nor,pal,rad,sal,tam,ul,vor,wes,yar,zim,ash,bel,cro,dun,el,fal';
const endings = 'son,berg,ley,ton,ski,ov,mann,ez,ini,sen,ford,well,er,as,ic,ura,o,ard,in,ell';

const list = (names: string) => `string_to_array(replace('${names}', E'\n', ''), ',')`;
/** One of a list, the earlier ones far more often. */
const common = (names: string) =>
  `(${list(names)})[1 + floor(random() * random() * cardinality(${list(names)}))::int]`;
const any = (names: string) => `(${list(names)})[1 + floor(random() * cardinality(${list(names)}))::int]`;

/** The guest of this number. */
const idOf = (number: string) => `('00000000-0002-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** As many bookings and visits as guests, many of them of guests who come again and again. */
const steps = (guests: number): string[] => [
  `SELECT setseed(0.42)`,
  `INSERT INTO users (id, email, password_hash, first_name, last_name, phone, role)
    SELECT ${idOf('g')}, CASE WHEN g % 3 = 0 THEN g || '@guest.invalid' ELSE
        regexp_replace(lower(first_name || '.' || last_name), '[^a-z.]', '', 'g') || g || '@example.com' END,
      '!', first_name, last_name, '+353 8' || (3 + g % 7) || ' ' || lpad((g::bigint * 7919 % 10000000)::text, 7, '0'), 'customer'
    FROM (SELECT g, ${common(firstNames)} AS first_name, CASE WHEN random() < 0.5 THEN ${common(lastNames)}
        ELSE initcap(${any(syllables)} || CASE WHEN random() < 0.4 THEN ${any(syllables)} ELSE '' END || ${any(endings)}) END AS last_name
      FROM generate_series(1, ${guests}) g) named`,
  `INSERT INTO guest_profiles (user_id, tags) SELECT ${idOf('g')}, ARRAY['Regular'] FROM generate_series(1, ${guests}, 10) g`,
  `INSERT INTO reservations (id, user_id, date, time, party_size, status, confirmation_number)
    SELECT md5('booking' || g)::uuid, ${idOf(`1 + floor(power(random(), 1.5) * ${guests})::int`)}, day, '19:00', 2 + g % 5, 'completed',
      'RES-' || extract(year FROM day) || '-' || lpad((200000 + g)::text, 6, '0')
    FROM (SELECT g, current_date - 1 - g % 1000 AS day FROM generate_series(1, ${guests}) g) booked`,
  `INSERT INTO visits (id, reservation_id, guest_id, party_size, seated_at, closed_at, service_day)
    SELECT md5('visit' || id)::uuid, id, user_id, party_size, date + time, date + time + interval '2 hours', date
    FROM reservations WHERE confirmation_number >= 'RES-2000-200000' AND status = 'completed'
      AND NOT EXISTS (SELECT FROM visits WHERE reservation_id = reservations.id)`,
  `UPDATE users SET familiarity = known.sum FROM (SELECT guest_id, sum(power(2::float8, (service_day - DATE '2020-01-01') / 90::float8))
    FROM visits GROUP BY guest_id) known WHERE known.guest_id = users.id`,
];

/** Makes a data folder with the demo restaurant and so many guests whom it has known for years. */
export async function makeGuestBook(dataDir: string, guests: number): Promise<void> {
  const store = await openStore({ dataDir, owner, template: 'out/template.tar.gz' });
  const host = await composeHost(store, { dataDir, demo: 'running' });
  await host.close();
  const { engine, close } = await openDatabase({ dataDir, owner });
  try {
    await writeInBulk(engine, async () => {
      for (const step of steps(guests)) await engine.exec(step);
    });
  } finally {
    await close();
  }
}
