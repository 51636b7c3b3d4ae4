import type { Trouble } from '#contract/system';

/** What a person can do when the records do not open. */
export type Way = 'retry' | 'restore' | 'export';

export interface TroubleWords {
  /** What is wrong, in a few words. */
  title: string;
  /** What that means, for somebody who runs a restaurant. */
  words: string;
  /** The ways out, the one that most likely helps first, each with why. */
  ways: readonly { way: Way; words: string }[];
}

const restore = (
  words = 'Choose one from the list and look at it first. The folder as it is now is kept aside.',
) => ({ way: 'restore', words }) as const;
const retry = (words: string) => ({ way: 'retry', words }) as const;
const getOut = { way: 'export', words: 'As spreadsheets and as SQL, into a new folder.' } as const;

/** The records are open, and a part of them cannot be read. */
export const partDamaged: TroubleWords = {
  title: 'A part of the records is damaged',
  words:
    'Some of it cannot be read, perhaps the staff, so that nobody can sign in. This happens after a power cut or on a failing disk.',
  ways: [
    restore(
      'The newest is chosen. Look at it first: what it has is counted. The records of now are kept aside.',
    ),
    { ...getOut, words: 'What still can be read, as spreadsheets and as SQL, into a new folder.' },
  ],
};

/** Why the records do not open, by code. Complete by type. */
export const troubleWords: Record<Trouble['code'], TroubleWords> = {
  DATA_FOLDER_DAMAGED: {
    title: 'The records are damaged',
    words:
      'A part of the files that hold the restaurant is broken or missing. This happens after a power cut or on a failing disk.',
    ways: [
      restore(),
      retry('If somebody has just mended or connected the disk.'),
      { ...getOut, words: 'What still can be read, as spreadsheets and as SQL, into a new folder.' },
    ],
  },
  DATA_FOLDER_FORBIDDEN: {
    title: 'Tableside may not open its records',
    words:
      'The machine does not let Tableside read or write the folder. Somebody may have changed its rights, or it belongs to another user.',
    ways: [
      retry('Sign in to the machine as the usual user, or give that user the rights to the folder again.'),
      restore('If the rights cannot be given back. The folder is kept aside.'),
      getOut,
    ],
  },
  DATA_FOLDER_MISSING: {
    title: 'The records are not where they were',
    words:
      'The folder is missing or empty, though backups of a restaurant lie beside it. Tableside does not start a new one in its place.',
    ways: [
      retry('After putting the folder back, or connecting the disk it lies on: then nothing is lost.'),
      restore('Everything up to the last change that was copied.'),
    ],
  },
  DATA_FOLDER_OTHER_ENGINE: {
    title: 'The records are from another version of the database',
    words:
      'They are whole, but this Tableside cannot open them as they are. They were written with another version of the database inside it.',
    ways: [retry('After installing the version of Tableside that was used here last.'), restore(), getOut],
  },
  SCHEMA_NEWER: {
    title: 'This folder was last used by a newer Tableside',
    words: 'The records are whole. This older version does not know how to read them.',
    ways: [
      retry('Install the newer version of Tableside, then open it. Nothing else is needed.'),
      restore('Only if the newer version cannot be had: what came after the copy is not in it.'),
      getOut,
    ],
  },
  SECRET_MISSING: {
    title: 'The key that belongs to the records is missing',
    words:
      'The file secret.key is not in the folder, and without it nobody can sign in. The orders and bookings are whole.',
    ways: [
      restore('Every backup has the key in it: restoring one brings it back.'),
      retry('After putting secret.key back into the folder.'),
      getOut,
    ],
  },
  DISK_FULL: {
    title: 'The disk is full',
    words: 'There is no space left to open the records. They are whole.',
    ways: [
      retry('Empty the bin or move large files away first. 2 GB are plenty.'),
      getOut,
      restore('Rarely helps: a copy needs space too.'),
    ],
  },
  MIGRATION_FAILED: {
    title: 'The update of the records failed',
    words: 'Tableside stopped in the middle and put everything back as it was before the update.',
    ways: [
      retry(
        'Once is worth it. If it fails again, install the version that ran before: it opens the records.',
      ),
      restore('The backup from before the update is the newest one.'),
      getOut,
    ],
  },
  UPDATE_NOT_BEGUN: {
    title: 'The update was not begun',
    words:
      'Before an update the records are backed up, and that did not work. Nothing was changed; the details say why.',
    ways: [
      retry('Often there is too little space: the backup needs twice as much as the records.'),
      getOut,
      restore('Rarely helps: the records are whole.'),
    ],
  },
  HOST_FAILED: {
    title: 'The records could not be opened',
    words: 'Something unexpected stopped Tableside while it opened them.',
    ways: [
      retry('Start here. Restarting the machine is worth trying too.'),
      restore(),
      { ...getOut, words: 'What can be read, as spreadsheets and as SQL, into a new folder.' },
    ],
  },
};
