import type { ExportedTable } from './manifest';
import type { PatientReader } from './rescue-reader';
import { copyRange, type ExportTable, type Place } from './tables';

interface Read {
  bytes: number;
  rows: number;
}

/** After so many crashes over one table its rest is given up: each costs a start of the engine. */
const mostCrashes = 5;
const nothing: Read = { bytes: 0, rows: 0 };

/** Reads one table of a damaged database, and counts what it could not. */
export class TableRescue {
  #crashes = 0;
  #lostPages = 0;
  #lostRows = 0;
  #savedRows = 0;

  /** @param save takes whole rows as COPY writes them and returns how many they are. */
  constructor(
    private readonly reader: Pick<PatientReader, 'read'>,
    private readonly table: ExportTable,
    private readonly save: (copied: Buffer) => number,
  ) {}

  /** Saves what can be read of the pages from one up to another, which is left out. */
  async range(from: number, to: number): Promise<Read> {
    if (this.#crashes >= mostCrashes) {
      this.#lostPages += to - from;
      return nothing;
    }
    const whole = await this.#copy({ page: from, item: 0 }, { page: to, item: 0 });
    if (whole) return whole;
    if (to - from === 1) return this.#rowByRow(from);
    const middle = from + Math.floor((to - from) / 2);
    const [first, second] = [await this.range(from, middle), await this.range(middle, to)];
    return { bytes: first.bytes + second.bytes, rows: first.rows + second.rows };
  }

  /** What is lost of the table; undefined where nothing is. */
  async lost(): Promise<ExportedTable['unreadable']> {
    const pages = this.#lostPages + (await this.#goneFromTheEnd());
    if (pages === 0 && this.#lostRows === 0) return undefined;
    const readable = this.table.pages - this.#lostPages;
    const perPage = readable > 0 ? this.#savedRows / readable : 0;
    return { pages, rows: this.#lostRows + Math.round(pages * perPage) };
  }

  async #copy(from: Place, to: Place): Promise<Read | null> {
    const answer = await this.reader.read((session) => copyRange(session, this.table, from, to));
    if ('value' in answer) {
      const rows = this.save(answer.value);
      this.#savedRows += rows;
      return { bytes: answer.value.length, rows };
    }
    if (answer.crashed) this.#crashes++;
    return null;
  }

  /** The page itself may be well, and a long value of one of its rows, which lies elsewhere, not. */
  async #rowByRow(page: number): Promise<Read> {
    const items = await this.reader.read(async (session) => {
      const { rows } = await session.query<{ item: number }>(
        `SELECT split_part(trim(BOTH '()' FROM ctid::text), ',', 2)::int AS item FROM ${this.table.sqlName}
         WHERE ctid >= '(${page},0)' AND ctid < '(${page + 1},0)'`,
      );
      return rows;
    });
    if (!('value' in items)) {
      this.#lostPages++;
      return nothing;
    }
    const read = { ...nothing };
    for (const { item } of items.value) {
      const row =
        this.#crashes < mostCrashes ? await this.#copy({ page, item }, { page, item: item + 1 }) : null;
      if (!row) this.#lostRows++;
      read.bytes += row?.bytes ?? 0;
      read.rows += row?.rows ?? 0;
    }
    return read;
  }

  /** A file that was cut off reads without an error, as a shorter one: what the last VACUUM counted tells. */
  async #goneFromTheEnd(): Promise<number> {
    const answer = await this.reader.read(async (session) => {
      const { rows } = await session.query<{ pages: number }>(
        `SELECT relpages AS pages FROM pg_class WHERE oid = '${this.table.sqlName.replaceAll("'", "''")}'::regclass`,
      );
      await session.query(`SELECT FROM ${this.table.sqlName} LIMIT 1`);
      return rows[0]?.pages ?? 0;
    });
    if ('value' in answer) return Math.max(0, answer.value - this.table.pages);
    // The file is gone: nothing says how much was in it.
    return this.table.pages === 0 ? 1 : 0;
  }
}
