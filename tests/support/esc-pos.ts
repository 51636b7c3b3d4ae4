/** How many bytes follow a command's name. */
const LENGTHS: Record<string, number> = {
  '\x1b@': 0,
  '\x1bM': 1,
  '\x1b ': 1,
  '\x1b2': 0,
  '\x1b3': 1,
  '\x1b{': 1,
  '\x1b-': 1,
  '\x1bE': 1,
  '\x1ba': 1,
  '\x1b$': 2,
  '\x1b\\': 2,
  '\x1bt': 1,
  '\x1bp': 3,
  '\x1da': 1,
  '\x1dB': 1,
  '\x1d!': 1,
  '\x1dL': 2,
  '\x1dW': 2,
  '\x1dr': 1,
  '\x1dV': 2,
  '\x1c-': 1,
  '\x1c.': 0,
  '\x1cC': 1,
  '\x1cS': 2,
};

/** The pages of letters beyond ASCII that are read here. */
const LINES = 1;
const LATIN = 16;
const HEBREW = 36;

/**
 * The lines of a page as somebody reads them, with what the printer does in angle brackets: `<pulse>`, `<cut>`; `<?>` is a
 * command that nobody expects. A line across the paper is `---`. A size of two by two is written with `#` before the text, twice as high with `|`.
 */
export function readPage(bytes: Buffer): string[] {
  let page = 0;
  let size = '';
  const lines: string[] = [''];
  const write = (text: string): void => {
    lines[lines.length - 1] += text;
  };
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number;
    const name = bytes.toString('latin1', at, at + 2);
    if (byte === 0x1b || byte === 0x1c || byte === 0x1d) {
      const length = name === '\x1c(' ? (bytes[at + 3] as number) + 3 : LENGTHS[name];
      const first = bytes[at + 2] as number;
      if (length === undefined) write('<?>');
      else if (name === '\x1bp') write('<pulse>');
      else if (name === '\x1dV') write('<cut>');
      else if (name === '\x1bt') page = first;
      else if (name === '\x1b$') write('\t');
      else if (name === '\x1d!' && first > 0) size = first === 0x11 ? '#' : '|';
      at += 2 + (length ?? 0);
    } else if (byte === 0x0a) {
      lines.push('');
      at += 1;
    } else {
      write(size + letter(byte, page));
      size = '';
      at += 1;
    }
  }
  // Columns: what was placed further along the line.
  const columnsOf = (line: string): string[] => line.split('\t').map((column) => column.trim());
  return lines.map((line) => columnsOf(line).filter(Boolean).join(' .. ').replace(/^-+$/, '---'));
}

function letter(byte: number, page: number): string {
  if (byte < 0x80) return String.fromCharCode(byte);
  if (page === LINES) return '-';
  if (page === HEBREW) return String.fromCharCode(byte - 0x80 + 0x05d0);
  if (page !== LATIN) return '·';
  return byte === 0x80 ? '€' : String.fromCharCode(byte);
}
