import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';

interface ImportSourceProps {
  csv: string;
  onCsv(csv: string): void;
}

/** As much as the host takes in one file. */
const MOST_CHARACTERS = 1_000_000;

/** Where a menu comes from: a file chosen or dropped, or text pasted from a spreadsheet. */
export function ImportSource({ csv, onCsv }: ImportSourceProps) {
  const [fileName, setFileName] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>();
  const take = (text: string, name: string | null) => {
    const tooLong = text.length > MOST_CHARACTERS;
    setProblem(tooLong ? 'This is too large for a menu: 1 million characters at most.' : undefined);
    setFileName(name);
    onCsv(tooLong ? '' : text);
  };
  const read = async (file: File | undefined) => {
    if (file) take(await file.text(), file.name);
  };
  return (
    <div className="flex min-h-0 flex-col gap-4 overflow-y-auto rounded-3 border border-line bg-surface p-4 wide:p-5">
      <DropZone
        aria-label="Drop a CSV file here"
        getDropOperation={() => 'copy'}
        onDrop={({ items }) => {
          const dropped = items.find((item) => item.kind === 'file');
          if (dropped) void dropped.getFile().then(read);
        }}
        className="grid place-items-center gap-2 rounded-3 border-2 border-dashed border-line-control p-5 text-center data-drop-target:bg-sunken"
      >
        <FileUp aria-hidden size={24} className="text-text-3" />
        <p className="max-w-full truncate text-14 text-text-2">
          {fileName ? <bdi className="font-semibold text-text">{fileName}</bdi> : 'Drop a CSV file here, or'}
        </p>
        <FileTrigger
          acceptedFileTypes={['.csv', 'text/csv', 'text/plain']}
          onSelect={(files) => void read(files?.[0])}
        >
          <Button>{fileName ? 'Choose another file' : 'Choose a file'}</Button>
        </FileTrigger>
      </DropZone>
      <TextField
        label="Or paste it"
        hint="Copied straight from a spreadsheet is fine."
        error={problem}
        multiline
        value={fileName ? '' : csv}
        onChange={(text) => take(text, null)}
        placeholder={'name,category,price\nSoup of the day,appetizers,7.50'}
        className="[&_textarea]:min-h-50 [&_textarea]:font-mono [&_textarea]:text-14"
      />
    </div>
  );
}
